package org.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.banyan.assessment.AttemptSheet.OpenQuestion;
import org.banyan.assessment.scoring.Response;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what the application counts against what the database counts from the answers by itself. */
@ModuleTest
class CountedScoresModuleTest {

    private static final int LEARNERS = 12;

    /** The rules of the quiz of {@link QuizFixture} once more, in SQL. */
    private static final String POINTS_FROM_ANSWERS = """
            select sum(case q.question_key
                when 'single' then json_compact(g.response) = '{"chosen":["b"]}'
                when 'multiple' then 2 * (json_compact(g.response) = '{"chosen":["a","c"]}')
                when 'statement' then json_compact(g.response) = '{"chosen":["false"]}'
                when 'number' then json_value(g.response, '$.written') regexp '^[0-9.]+$'
                    and abs(cast(json_value(g.response, '$.written') as decimal(10, 3)) - 4.5) <= 0.5
                when 'words' then lower(trim(json_value(g.response, '$.written'))) in ('open licence', 'رخصة مفتوحة')
                end)
            from given_question g
            join question_version v on v.id = g.question_version_id join question q on q.id = v.question_id
            where g.attempt_id = ?""";

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
    TaughtQuizzes quizzes;

    @Autowired
    JdbcClient sql;

    CourseFixture.Taught course;
    QuizId quiz;

    @BeforeEach
    void aCourseWithAQuiz() {
        course = courses.anyCourse();
        quiz = quizzes.defined(course, QuizFixture.quiz("first", course.topic(), null, null));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void scoresEqualWhatTheDatabaseCountsFromTheAnswers() {
        Random random = new Random(20261122);
        int passes = 0;
        int attemptsMade = 0;
        for (int i = 0; i < LEARNERS; i++) {
            PersonId learner = learner();
            boolean passed = false;
            for (int number = 0; number < 3; number++) {
                AttemptId attempt = randomAttempt(random);
                AttemptResult result = pages.result(course.cohort(), attempt, "en");
                BigDecimal counted = sql.sql(POINTS_FROM_ANSWERS)
                        .param(attempt.value())
                        .query(BigDecimal.class)
                        .optional()
                        .orElse(BigDecimal.ZERO);
                assertThat(result.score().points()).isEqualByComparingTo(counted);
                assertThat(result.passed()).isEqualTo(counted.doubleValue() / 6 >= 0.7);
                passed |= result.passed();
                attemptsMade++;
            }
            assertThat(results.results(course.version(), course.cohort(), learner)
                            .getFirst()
                            .passed())
                    .isEqualTo(passed);
            passes += passed ? 1 : 0;
        }

        assertThat(passes).isBetween(1, LEARNERS - 1);
        assertThat(sql.sql("select count(*) from attempt where cohort_id = ? and submitted_at is not null")
                        .param(course.cohort().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(attemptsMade);
    }

    private PersonId learner() {
        return quizzes.learnerSignedIn(course);
    }

    private AttemptId randomAttempt(Random random) {
        AttemptId attempt = attempts.start(course.cohort(), quiz);
        int sequence = 1;
        for (OpenQuestion question :
                pages.page(course.cohort(), quiz, "en").running().questions()) {
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                attempts.save(new SaveAnswer(attempt, question.question(), response(question, random), sequence++));
            }
            // Late and older: must not count.
            if (sequence > 2) {
                attempts.save(new SaveAnswer(attempt, question.question(), response(question, random), 1));
            }
        }
        attempts.submit(attempt);
        return attempt;
    }

    private static Response response(OpenQuestion question, Random random) {
        return switch (question.form()) {
            case SINGLE -> Response.Chosen.of(any(random, "a", "b", "b", "c"));
            case MULTIPLE -> new Response.Chosen(some(random));
            case TRUE_FALSE -> Response.Chosen.of(any(random, "true", "false"));
            case NUMERIC -> new Response.Written(any(random, "4.5", "4", "5", "3.9", "5.1", "many", "4.999"));
            case SHORT_TEXT ->
                new Response.Written(any(random, "Open licence", "open licence ", "رخصة مفتوحة", "open", "closed"));
            default -> throw new IllegalStateException("Not in this quiz: " + question.form());
        };
    }

    private static String any(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static Set<String> some(Random random) {
        Set<String> chosen = new TreeSet<>();
        if (random.nextInt(4) > 0) {
            chosen.addAll(List.of("a", "c"));
        }
        if (random.nextInt(3) == 0) {
            chosen.add("b");
        }
        return chosen;
    }
}
