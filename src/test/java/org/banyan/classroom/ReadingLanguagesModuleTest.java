package org.banyan.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.banyan.curriculum.Lesson;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ReadingLanguagesModuleTest {

    private static final Locale ARABIC = Locale.of("ar");

    @Autowired
    LessonPage page;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    JdbcClient sql;

    private Taught course;
    private PersonId learner;

    @BeforeEach
    void aLearnerOfACourseInEnglishAndSorani() {
        course = courses.anyCourse();
        courses.translate(course, "ckb");
        learner = people.anyPerson();
        courses.enrol(course.cohort(), learner.value());
        people.signIn(learner);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aCourseIsReadInTheLanguageChosenForItWhateverTheInterfaceSpeaks() {
        page.readIn(course.cohort(), "ckb");

        assertThat(lesson(ARABIC).language()).isEqualTo("ckb");
        assertThat(lesson(ARABIC).asked()).isTrue();
        assertThat(page.topic(course.cohort(), "topic-1", ARABIC).language()).isEqualTo(ARABIC);
        page.readIn(course.cohort(), "en");
        assertThat(lesson(ARABIC).language()).isEqualTo("en");
    }

    @Test
    void theChoiceIsOfOnePersonAndOneCourse() {
        page.readIn(course.cohort(), "ckb");
        Taught other = courses.anyCourse();
        courses.translate(other, "ckb");
        courses.enrol(other.cohort(), learner.value());

        assertThat(page.topic(other.cohort(), "topic-1", Locale.ENGLISH)
                        .lesson()
                        .language())
                .isEqualTo("en");
        PersonId neighbour = people.anyPerson();
        courses.enrol(course.cohort(), neighbour.value());
        people.signIn(neighbour);
        assertThat(lesson(Locale.ENGLISH).language()).isEqualTo("en");
    }

    @Test
    void theLanguageOfTheCohortStandsInWhereTheInterfaceLanguageIsNotThere() {
        sql.sql("update cohort set language = 'ckb' where id = ?")
                .param(course.cohort().value())
                .update();

        assertThat(lesson(ARABIC).language()).isEqualTo("ckb");
        assertThat(lesson(Locale.ENGLISH).language()).isEqualTo("en");
    }

    @Test
    void nothingElseIsThereAndTheOriginalIsShownAsSuch() {
        assertThat(lesson(ARABIC)).extracting(Lesson::language, Lesson::asked).containsExactly("en", false);
    }

    @Test
    void aLanguageThatIsNotThereCannotBeChosen() {
        assertThatThrownBy(() -> page.readIn(course.cohort(), "fr")).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> page.readIn(course.cohort(), "<b>")).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void onlyWhoMayReadChooses() {
        people.signIn(people.anyPerson());

        assertThatThrownBy(() -> page.readIn(course.cohort(), "ckb")).isInstanceOf(Refusal.NotPermitted.class);
    }

    private Lesson lesson(Locale ofInterface) {
        return page.topic(course.cohort(), "topic-1", ofInterface).lesson();
    }
}
