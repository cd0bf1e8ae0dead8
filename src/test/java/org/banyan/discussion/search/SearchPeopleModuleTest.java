package org.banyan.discussion.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.banyan.discussion.DiscussionFixture;
import org.banyan.discussion.Published;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SearchPeopleModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    DiscussionFixture fixture;

    @Autowired
    Search search;

    private Taught course;
    private PersonId learner;

    @BeforeEach
    void aCourseWithALearner() {
        course = courses.anyCourse();
        learner = fixture.learner(course.cohort(), "Rahima Begum");
    }

    @ParameterizedTest
    @CsvSource({
        "José Ángel Núñez, nun jos",
        "زينب الحسيني, الحس",
        "সুমাইয়া আক্তার, আক্",
        "សុខ វណ្ណា, វណ្",
        "Karwan Aziz, KARWAN"
    })
    void somebodyIsFoundByTheBeginningsOfTheirNames(String name, String typed) {
        PersonId somebody = fixture.learner(course.cohort(), name);

        assertThat(find(learner, typed)).map(Search.FoundPerson::person).containsExactly(somebody);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "%", "_", "\\", "' or 1=1 --", "ahima", "Begum Karwan"})
    void whatBeginsNoNameFindsNobody(String typed) {
        assertThat(find(learner, typed)).isEmpty();
    }

    @Test
    void whoLearnsElsewhereIsNotFound() {
        Taught other = courses.anyCourse();
        fixture.learner(other.cohort(), "Rahima Elsewhere");

        assertThat(find(learner, "rahima")).map(Search.FoundPerson::person).containsExactly(learner);
    }

    @Test
    void whatSomebodyWroteIsListedTheNewestFirst() {
        PersonId author = fixture.learner(course.cohort(), "Karwan");
        Published first = fixture.started(course.cohort(), course.topic(), author, "First words");
        Published second = fixture.started(course.cohort(), course.topic(), author, "Second words");
        fixture.started(course.cohort(), course.topic(), learner, "Of somebody else");

        SearchResult found = people.signedInAs(learner, () -> search.by(author, course.cohort(), 0, Locale.ENGLISH));

        assertThat(found.hits()).map(SearchHit::post).containsExactly(second.post(), first.post());
    }

    @Test
    void strangersAreRefusedAndNobodyIsNamedWhoIsNotThere() {
        Taught other = courses.anyCourse();
        PersonId stranger = fixture.learner(other.cohort(), "Stranger");

        assertThatThrownBy(
                        () -> people.signedInAs(stranger, () -> search.by(learner, course.cohort(), 0, Locale.ENGLISH)))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(
                        () -> people.signedInAs(learner, () -> search.by(stranger, course.cohort(), 0, Locale.ENGLISH)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private List<Search.FoundPerson> find(PersonId asking, String typed) {
        return people.signedInAs(asking, () -> search.people(SearchFor.words(typed), Locale.ENGLISH));
    }
}
