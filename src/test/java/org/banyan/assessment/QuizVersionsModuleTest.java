package org.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.scoring.Response;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class QuizVersionsModuleTest {

    @Autowired
    QuizCatalogue catalogue;

    @Autowired
    QuizAttempts attempts;

    @Autowired
    QuizPages pages;

    @Autowired
    QuizResults results;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    CourseFixture.Taught course;
    PersonId learner;

    @BeforeEach
    void aLearnerInACourse() {
        course = courses.anyCourse();
        learner = people.anyPerson();
        courses.enrol(course.cohort(), learner.value());
        people.signIn(learner);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aQuestionThatStaysTheSameIsSharedByTheVersionsOfTheCourse() {
        define(course.version(), QuizFixture.questions());
        CourseVersionId second = courses.newerVersion(course);

        define(second, withAnotherNumber());

        assertThat(versionsOfQuestions()).isEqualTo(6);
        assertThat(sql.sql("select max(v.number) from question_version v join question q on q.id = v.question_id"
                                + " where q.course_id = ? and q.question_key = 'number'")
                        .param(course.course().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void goingBackToAnEarlierWordingUsesItsVersionAgain() {
        define(course.version(), QuizFixture.questions());
        define(courses.newerVersion(course), withAnotherNumber());

        define(courses.newerVersion(course), QuizFixture.questions());

        assertThat(versionsOfQuestions()).isEqualTo(6);
    }

    @Test
    void aRunningAttemptKeepsItsQuestionsWhenTheCohortMovesToANewVersion() {
        QuizId first = define(course.version(), QuizFixture.questions());
        AttemptId attempt = attempts.start(course.cohort(), first);
        CourseVersionId newer = courses.newerVersion(course);
        QuizId second = define(newer, withAnotherNumber());
        moveCohortTo(newer);

        AttemptSheet sheet = pages.page(course.cohort(), second, "en").running();
        assertThat(sheet).isNotNull();
        assertThat(sheet.attempt()).isEqualTo(attempt);
        attempts.save(new SaveAnswer(attempt, sheet.questions().get(3).question(), new Response.Written("4.5"), 1));
        attempts.submit(attempt);

        assertThat(pages.result(course.cohort(), attempt, "en")
                        .questions()
                        .get(3)
                        .verdict())
                .isEqualTo(AttemptResult.Verdict.RIGHT);
    }

    @Test
    void whatWasPassedStaysPassedAndAttemptsStayCountedInTheNewVersion() {
        QuizId first = define(course.version(), QuizFixture.questions());
        AttemptId attempt = attempts.start(course.cohort(), first);
        Map<String, Response> right = QuizFixture.rightResponses();
        AttemptSheet sheet = pages.page(course.cohort(), first, "en").running();
        List<QuestionDefinition> questions = QuizFixture.questions();
        for (int i = 0; i < questions.size(); i++) {
            attempts.save(new SaveAnswer(
                    attempt,
                    sheet.questions().get(i).question(),
                    right.get(questions.get(i).key()),
                    1));
        }
        attempts.submit(attempt);
        CourseVersionId newer = courses.newerVersion(course);

        QuizId second = define(newer, withAnotherNumber());
        moveCohortTo(newer);

        assertThat(results.results(newer, course.cohort(), learner).getFirst().passed())
                .isTrue();
        assertThat(pages.page(course.cohort(), second, "en").attemptsLeft()).isEqualTo(2);
        assertThat(pages.page(course.cohort(), second, "en").hasPassed()).isTrue();
    }

    @Test
    void aVersionMayHaveNoQuizAtAll() {
        transaction.executeWithoutResult(_ -> catalogue.define(course.version(), List.of()));

        assertThat(results.results(course.version(), course.cohort(), learner)).isEmpty();
        assertThat(pages.shownIn(course.version(), course.topic())).isEmpty();
    }

    @Test
    void titlesAndUnitsComeInTheLanguageAskedForAndOtherwiseAsWritten() {
        QuizId quiz = define(course.version(), QuizFixture.questions());
        attempts.start(course.cohort(), quiz);

        QuizPage arabic = pages.page(course.cohort(), quiz, "ar");
        QuizPage khmer = pages.page(course.cohort(), quiz, "km");

        assertThat(arabic.title()).isEqualTo(new Phrase("ما البيانات المفتوحة", "ar", "rtl"));
        assertThat(arabic.unreviewed()).isTrue();
        assertThat(arabic.running().questions().get(3).unit().html()).isEqualTo("بالمئة");
        assertThat(arabic.running().questions().get(3).text().language()).isEqualTo("en");
        assertThat(khmer.title()).isEqualTo(new Phrase("What open data is", "en", "ltr"));
        assertThat(khmer.translated()).isFalse();
        assertThat(results.results(course.version(), course.cohort(), learner, "ar")
                        .getFirst()
                        .title())
                .isEqualTo("ما البيانات المفتوحة");
        assertThat(results.results(course.version(), course.cohort(), learner)
                        .getFirst()
                        .title())
                .isEqualTo("What open data is");
    }

    private QuizId define(CourseVersionId version, List<QuestionDefinition> questions) {
        QuizDefinition quiz = QuizFixture.quiz(course.topic());
        transaction.executeWithoutResult(_ -> catalogue.define(
                version,
                List.of(new QuizDefinition(
                        quiz.key(),
                        quiz.shownIn(),
                        quiz.passMark(),
                        quiz.attempts(),
                        quiz.timeLimitMinutes(),
                        quiz.language(),
                        quiz.titles(),
                        quiz.unreviewed(),
                        questions))));
        return pages.shownIn(version, course.topic()).getFirst();
    }

    private static List<QuestionDefinition> withAnotherNumber() {
        List<QuestionDefinition> questions = new ArrayList<>(QuizFixture.questions());
        Numeric before = (Numeric) questions.get(3);
        questions.set(
                3,
                Numeric.of(
                        before.key(),
                        before.points(),
                        before.wordings(),
                        new BigDecimal("9"),
                        new BigDecimal("0.5"),
                        before.units().getFirst().names()));
        return questions;
    }

    private void moveCohortTo(CourseVersionId version) {
        sql.sql("update cohort set course_version_id = ? where id = ?")
                .params(version.value(), course.cohort().value())
                .update();
    }

    private int versionsOfQuestions() {
        return sql.sql("select count(*) from question_version v join question q on q.id = v.question_id"
                        + " where q.course_id = ?")
                .param(course.course().value())
                .query(Integer.class)
                .single();
    }
}
