package org.banyan.discussion.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.discussion.DiscussionFixture;
import org.banyan.discussion.Discussions;
import org.banyan.discussion.EditPost;
import org.banyan.discussion.Moderation;
import org.banyan.discussion.Published;
import org.banyan.enrolment.Enrolments;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Selects;
import org.banyan.tutoring.TutoringFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ModuleTest
class SearchModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TutoringFixture tutoring;

    @Autowired
    DiscussionFixture fixture;

    @Autowired
    Discussions discussions;

    @Autowired
    Moderation moderation;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    @Autowired
    SearchBackfill backfill;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private Taught course;
    private PersonId learner;

    @BeforeEach
    void aCourseWithALearner() {
        course = courses.anyCourse();
        learner = fixture.learner(course.cohort(), "Rahima");
    }

    @ParameterizedTest
    @CsvSource({
        "Budgets of schools are public, budget school",
        "نشرت الدائرة الموازنة أمس, موازنة",
        "ইউনিয়ন পরিষদের বাজেট উন্মুক্ত হলো, বাজেট",
        "យើងស្នើសុំថវិកាសម្រាប់សាលារៀន, ថវិកា",
        "La información pública llegó tarde, informacion publica",
        "بودجەی شارەوانی بڵاوکرایەوە, بودجەی"
    })
    void aPostIsFoundByItsWordsInEveryScript(String said, String lookedFor) {
        Published post = post("A title", said);

        assertThat(find(lookedFor).hits()).map(SearchHit::post).containsExactly(post.post());
    }

    @Test
    void aTitleCountsMoreThanAMention() {
        Published mention = post("Something else", "We spoke of the harvest and of many other things that day.");
        Published title = post("The harvest", "What do you do?");

        assertThat(find("harvest").hits()).map(SearchHit::post).containsExactly(title.post(), mention.post());
    }

    @Test
    void allWordsHaveToBeThereAndTheBeginningOfOneIsEnough() {
        post("A title", "The road to the clinic");

        assertThat(find("clinic road").hits()).hasSize(1);
        assertThat(find("clin").hits()).hasSize(1);
        assertThat(find("clinic river").hits()).isEmpty();
    }

    @Test
    void quotedWordsStandOneAfterAnother() {
        post("A title", "open data for open offices");

        assertThat(find("\"open data\"").hits()).hasSize(1);
        assertThat(find("«data open»").hits()).isEmpty();
    }

    @Test
    void lessonsAreFoundInTheLanguageTheyAreWrittenIn() {
        sql.sql("update topic_text set html = ? where course_version_id = ? and topic_id = ?")
                .params(
                        "<p data-block=\"b1\">Wells need care.</p>",
                        course.version().value(),
                        course.topic().value())
                .update();
        index.lessons(course.version());

        SearchHit hit = find("wells").hits().getFirst();

        assertThat(hit.kind()).isEqualTo(SearchKind.LESSON);
        assertThat(hit.title()).isEqualTo("Topic 1");
        assertThat(hit.topicSlug()).isEqualTo("topic-1");
    }

    @Test
    void aLessonInSeveralLanguagesIsFoundOnce() {
        courses.translate(course, "es");
        sql.sql(
                        "update topic_text set html = '<p data-block=\"b1\">CSV</p>' where course_version_id = ? and topic_id = ?")
                .params(course.version().value(), course.topic().value())
                .update();
        index.lessons(course.version());

        assertThat(find("csv").hits()).hasSize(1);
    }

    @Test
    void whatOneMayNotSeeIsNotFound() {
        post("A title", "A secret well");
        PersonId stranger = people.anyPerson();
        PersonId elsewhere = fixture.learner(courses.anyCourse().cohort());

        for (PersonId person : List.of(stranger, elsewhere)) {
            people.signedInAs(person, () -> {
                assertThat(search.find(SearchFor.words("secret"), 0, Locale.ENGLISH)
                                .hits())
                        .isEmpty();
                assertThatThrownBy(() ->
                                search.find(new SearchFor("secret", null, course.cohort(), false), 0, Locale.ENGLISH))
                        .isInstanceOf(Refusal.NotPermitted.class);
            });
        }
    }

    @Test
    void whoLeadsFindsToo() {
        post("A title", "A lonely well");
        GroupId group = tutoring.group(course, "Group", learner);
        Map<Role, Scope> leading = Map.of(
                Role.INSTITUTE_STAFF, Scope.of(course.institute()),
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()),
                Role.TUTOR, Scope.of(Scope.Kind.GROUP, group.value()));

        leading.forEach((role, scope) -> people.signedInAs(
                people.withRole(role, scope),
                () -> assertThat(search.find(new SearchFor("lonely", null, course.cohort(), false), 0, Locale.ENGLISH)
                                .hits())
                        .as("%s", role)
                        .hasSize(1)));
    }

    @Test
    void whoHasLeftFindsNothingAnyMore() {
        post("A title", "A farewell");
        people.signedInAs(learner, () -> enrolments.withdrawMyself(course.cohort()));

        assertThat(find("farewell").hits()).isEmpty();
    }

    @Test
    void aHiddenOrDeletedPostIsNotFoundAndARestoredOneIs() {
        Published post = post("A title", "An angry word");
        PersonId staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));

        people.signedInAs(staff, () -> moderation.hide(post.post(), "Please be kind."));
        assertThat(find("angry").hits()).isEmpty();

        people.signedInAs(staff, () -> moderation.restore(post.post()));
        assertThat(find("angry").hits()).hasSize(1);

        people.signedInAs(learner, () -> discussions.delete(post.post()));
        assertThat(find("angry").hits()).isEmpty();
    }

    @Test
    void anEditedPostIsFoundByItsNewWordsOnly() {
        Published post = post("A title", "The first wording");
        people.signedInAs(
                learner, () -> discussions.edit(new EditPost(post.post(), 0, "Renamed", "Quite another thing")));

        assertThat(find("wording").hits()).isEmpty();
        assertThat(find("renamed another").hits()).hasSize(1);
    }

    @Test
    void itCanBeNarrowedToAKindACohortAndToOnesOwn() {
        post("A title", "Rain in April");
        PersonId other = fixture.learner(course.cohort());
        fixture.replied(post("Another title", "Rain in May"), other, "Rain in June");

        assertThat(find(new SearchFor("rain", null, course.cohort(), false))).hasSize(3);
        assertThat(find(new SearchFor("rain", null, null, true))).hasSize(2);
        assertThat(find(new SearchFor("rain", SearchKind.LESSON, null, false))).isEmpty();
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        Published first = post("Long talk", "bamboo");
        for (int i = 0; i < Search.PAGE + 4; i++) {
            fixture.replied(first, fixture.learner(course.cohort()), "bamboo number " + i);
        }

        SearchResult page = find("bamboo");
        SearchResult next =
                people.signedInAs(learner, () -> search.find(SearchFor.words("bamboo"), Search.PAGE, Locale.ENGLISH));

        assertThat(page.hits()).hasSize(Search.PAGE);
        assertThat(next.hits()).hasSize(5).doesNotContainAnyElementsOf(page.hits());
        assertThat(next.next()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "'+-*()~<>@'", "'\"'", "'\"\"'", "'%_'", "';drop table post;'"})
    void signsOfTheDatabaseAreHarmless(String typed) {
        post("A title", "Some words");

        assertThat(find(typed).hits()).isEmpty();
    }

    @Test
    void anEndlessQuestionIsRefused() {
        assertThatThrownBy(() -> find("a".repeat(201))).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void whatWasThereBeforeIsTakenIn() {
        Published post = post("A title", "Older than the search");
        sql.sql("delete from search_entry where place = ?")
                .param(course.cohort().value())
                .update();
        sql.sql("delete from search_state").update();
        assertThat(find("older").hits()).isEmpty();

        backfill.takeIn();

        assertThat(find("older").hits()).map(SearchHit::post).containsExactly(post.post());
    }

    @Test
    void aPageOfHitsIsFoundInAsManyQuestionsAsOneHit() {
        Published first = post("Talk", "mango");
        for (int i = 0; i < Search.PAGE; i++) {
            fixture.replied(first, fixture.learner(course.cohort()), "mango " + i);
        }
        post("Lone", "papaya");
        find("mango");
        Selects selects = new Selects(transactions, sql);

        people.signedInAs(learner, () -> {
            int one = selects.during(() -> search.find(SearchFor.words("papaya"), 0, Locale.ENGLISH));
            int many = selects.during(() -> search.find(SearchFor.words("mango"), 0, Locale.ENGLISH));
            assertThat(many).isEqualTo(one).isLessThanOrEqualTo(9);
        });
    }

    private Published post(String title, String words) {
        return people.signedInAs(
                learner,
                () -> discussions.start(DiscussionFixture.start(course.cohort(), course.topic(), title, words)));
    }

    private SearchResult find(String words) {
        return people.signedInAs(learner, () -> search.find(SearchFor.words(words), 0, Locale.ENGLISH));
    }

    private List<SearchHit> find(SearchFor wanted) {
        return people.signedInAs(learner, () -> search.find(wanted, 0, Locale.ENGLISH))
                .hits();
    }
}
