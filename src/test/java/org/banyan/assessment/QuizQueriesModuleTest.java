package org.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.banyan.assessment.QuestionDefinition.TrueFalse;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.scoring.Response;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Selects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What each thing costs in queries, beyond asking who may enter; the number of questions must not matter. */
@ModuleTest
class QuizQueriesModuleTest {

    @Autowired
    QuizAttempts attempts;

    @Autowired
    QuizPages pages;

    @Autowired
    QuizResults results;

    @Autowired
    QuizzesAtHome atHome;

    @Autowired
    Memberships memberships;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TaughtQuizzes quizzes;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    CourseFixture.Taught course;
    PersonId learner;
    QuizId quiz;
    int entering;

    @BeforeEach
    void aLearnerAtAQuizOfFortyQuestions() {
        course = courses.anyCourse();
        learner = quizzes.learnerSignedIn(course);
        QuizDefinition definition = QuizFixture.quiz("first", course.topic(), 3, 20);
        quiz = quizzes.defined(
                course,
                new QuizDefinition("long", course.topic(), 70, 3, 20, "en", Map.of("en", "Long"), List.of(), forty()),
                definition);
        entering = queries(() -> memberships.require(course.cohort()));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void theTopicPageAsksOnceForItsQuizzesAndOnceForAllMarksOfTheCourse() {
        assertThat(queries(() -> pages.shownIn(course.version(), course.topic())))
                .isEqualTo(1);
        assertThat(queries(() -> results.results(course.version(), course.cohort(), learner)))
                .isEqualTo(1);
    }

    @Test
    void theStartCardTakesFiveQueries() {
        assertThat(queries(() -> pages.page(course.cohort(), quiz, "en")) - entering)
                .isEqualTo(5);
    }

    @Test
    void aRunningAttemptTakesTwoMoreHoweverManyQuestionsItHas() {
        attempts.start(course.cohort(), quiz);

        assertThat(queries(() -> pages.page(course.cohort(), quiz, "en")) - entering)
                .isEqualTo(7);
    }

    @Test
    void anAnswerTakesFiveQueriesWithItsUpdates() {
        AttemptId attempt = attempts.start(course.cohort(), quiz);
        QuestionId question = pages.page(course.cohort(), quiz, "en")
                .running()
                .questions()
                .getFirst()
                .question();

        int asked = queries(() -> attempts.save(new SaveAnswer(attempt, question, Response.Chosen.of("true"), 1)));

        assertThat(asked - entering).isLessThanOrEqualTo(5);
    }

    @Test
    void aResultTakesNoQueryPerQuestion() {
        AttemptId attempt = attempts.start(course.cohort(), quiz);
        attempts.submit(attempt);

        assertThat(queries(() -> pages.result(course.cohort(), attempt, "en")) - entering)
                .isLessThanOrEqualTo(7);
    }

    @Test
    void theHomePageAsksOnceForAllCohorts() {
        attempts.start(course.cohort(), quiz);
        atHome.mine(Locale.ENGLISH);
        int one = queries(() -> atHome.mine(Locale.ENGLISH));
        CourseFixture.Taught other = courses.anyCourse();
        courses.enrol(other.cohort(), learner.value());

        assertThat(queries(() -> atHome.mine(Locale.ENGLISH))).isEqualTo(one);
    }

    private static List<QuestionDefinition> forty() {
        return IntStream.range(0, 40)
                .<QuestionDefinition>mapToObj(number -> new TrueFalse(
                        "q" + number, 1, Map.of("en", new Wording("<p>So?</p>", null)), true, Map.of(), Map.of()))
                .toList();
    }

    private int queries(Runnable work) {
        return new Selects(transaction, sql).statementsDuring(work);
    }
}
