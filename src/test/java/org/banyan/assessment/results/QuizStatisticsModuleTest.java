package org.banyan.assessment.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.banyan.assessment.results.QuizFigures.Unsaid;
import org.banyan.assessment.results.TakenQuizzes.Answer;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Selects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures of random answers, each counted a second time by plain SQL. */
@ModuleTest
class QuizStatisticsModuleTest {

    private static final Offset<Double> CLOSELY = within(1e-6);
    private static final String FIRST = """
            from attempt a where a.cohort_id = :cohort and a.quiz_key = 'q' and a.number = 1
            """;

    @Autowired
    QuizStatistics statistics;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    JdbcTemplate table;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    CourseFixture.Taught course;
    TakenQuizzes taken;

    @BeforeEach
    void staffLookAtACourse() {
        course = courses.anyCourse();
        taken = new TakenQuizzes(table, course);
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void scoresAreThoseThatPlainSqlCounts() {
        transaction.executeWithoutResult(_ -> randomAnswers(60, 8));

        ScoreFigures scores = figures().scores();

        assertThat(scores.learners()).isEqualTo(60);
        assertThat(value(scores.mean())).isCloseTo(counted("select avg(score / max_score)" + FIRST), CLOSELY);
        assertThat(value(scores.deviation()))
                .isCloseTo(counted("select stddev_samp(score / max_score)" + FIRST), within(1e-4));
        assertThat(value(scores.median()))
                .isCloseTo(counted("select distinct median(score / max_score) over () " + FIRST), within(1e-4));
        assertThat(value(scores.passRate())).isCloseTo(counted("select avg(passed)" + FIRST), within(1e-4));
        assertThat(value(scores.seconds()))
                .isCloseTo(
                        counted("select distinct median(timestampdiff(second, started_at, submitted_at)) over () "
                                + FIRST),
                        CLOSELY);
        for (int tenth = 0; tenth < 10; tenth++) {
            assertThat(scores.tenths().get(tenth).doubleValue())
                    .isEqualTo(counted("select coalesce(sum(least(floor(score * 10 / max_score), 9) = " + tenth
                            + "), 0)" + FIRST));
        }
    }

    @Test
    void questionsAreThoseThatPlainSqlCounts() {
        transaction.executeWithoutResult(_ -> randomAnswers(60, 8));

        QuizFigures figures = figures();

        assertThat(figures.questions()).hasSize(8);
        for (QuestionFigures question : figures.questions()) {
            String of = " from attempt a join given_question g on g.attempt_id = a.id"
                    + " where a.cohort_id = :cohort and a.quiz_key = 'q' and a.number = 1 and g.position = "
                    + (question.question().number() - 1);
            assertThat(value(question.facility()))
                    .isCloseTo(counted("select avg(g.score / g.points)" + of), within(1e-4));
            assertThat(value(question.discrimination()))
                    .isCloseTo(
                            counted("select (count(*) * sum(g.score * (a.score - g.score))"
                                    + " - sum(g.score) * sum(a.score - g.score))"
                                    + " / sqrt(count(*) * sum(g.score * g.score) - sum(g.score) * sum(g.score))"
                                    + " / sqrt(count(*) * sum((a.score - g.score) * (a.score - g.score))"
                                    + " - sum(a.score - g.score) * sum(a.score - g.score))"
                                    + of),
                            CLOSELY);
            assertThat((double) question.skipped()).isEqualTo(counted("select sum(g.response is null)" + of));
            assertThat((double) question.choices().getFirst().chosen())
                    .isEqualTo(counted("select sum(coalesce(g.response, '') like '%true%')" + of));
        }
        assertThat(value(figures.reliability().alpha()))
                .isCloseTo(
                        counted("select 8 / 7 * (1 - (select sum(v) from (select var_samp(g.score) v from attempt a"
                                + " join given_question g on g.attempt_id = a.id where a.cohort_id = :cohort"
                                + " and a.number = 1 group by g.position) items) / var_samp(a.score))"
                                + FIRST),
                        within(1e-4));
    }

    @Test
    void theAttemptThatIsAskedForCounts() {
        taken.quiz("q", TakenQuizzes.statements(2));
        PersonId ann = taken.learners(1, null, null).getFirst();
        taken.attempt(ann, "q", 1, 5, answers(true, false));
        taken.attempt(ann, "q", 2, 5, answers(true, true));
        taken.attempt(ann, "q", 3, 5, answers(false, false));

        assertThat(figures(Counting.FIRST).scores().mean()).hasValue(0.5);
        assertThat(figures(Counting.HIGHEST).scores().mean()).hasValue(1);
        assertThat(figures(Counting.LAST).scores().mean()).hasValue(0);
        assertThat(figures(Counting.AVERAGE).scores().mean()).hasValue(0.5);
        assertThat(figures().attempts()).isEqualTo(3);
        assertThat(figures().unsaid()).isEqualTo(Unsaid.FEW_LEARNERS);
        assertThat(figures().questions().getFirst().discrimination()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HIGHEST, HIGHEST, 1", "LATEST, LAST, 0.25", "FIRST, FIRST, 0.5", "AVERAGE, AVERAGE, 0.583333"})
    void withoutAChoiceItIsCountedAsTheCohortCounts(String kept, Counting expected, double mean) {
        taken.quiz("q", TakenQuizzes.statements(4));
        PersonId ann = taken.learners(1, null, null).getFirst();
        taken.attempt(ann, "q", 1, 5, answers(true, true, false, false));
        taken.attempt(ann, "q", 2, 9, answers(true, true, true, true));
        taken.attempt(ann, "q", 3, 5, answers(false, true, false, false));
        table.update(
                "insert into quiz_rules (cohort_id, quiz_key, score_kept, feedback, wait_minutes, version, changed_by,"
                        + " changed_at) select ?, 'q', ?, 'AFTER_EACH', 0, 0, ?, now(6)",
                course.cohort().value(),
                kept,
                ann.value());

        QuizFigures figures = figures(null);

        assertThat(figures.counting()).isEqualTo(expected);
        assertThat(figures.ofCohort()).isEqualTo(expected);
        assertThat(value(figures.scores().mean())).isCloseTo(mean, CLOSELY);
        assertThat(figures.learners().getFirst().share()).isCloseTo(mean, CLOSELY);
        assertThat(figures.scores().passRate()).hasValue(mean < 0.58 ? 0 : 1);
        assertThat(figures(Counting.FIRST).ofCohort()).isEqualTo(expected);
        assertThat(figures(Counting.FIRST).scores().mean()).hasValue(0.5);
    }

    @Test
    void anAverageLeavesQuestionsToTheFirstAttemptAndWaitsForAllToBeMarked() {
        taken.quiz("q", TakenQuizzes.statements(2));
        List<PersonId> two = taken.learners(2, null, null);
        taken.attempt(two.getFirst(), "q", 1, 5, answers(true, false));
        taken.attempt(two.getFirst(), "q", 2, 9, answers(true, true));
        taken.attempt(two.getLast(), "q", 1, 5, answers(true, true));
        taken.attempt(two.getLast(), "q", 2, 5, answers(true, true), true);

        QuizFigures figures = figures(Counting.AVERAGE);

        assertThat(figures.waiting()).isEqualTo(1);
        assertThat(figures.scores().learners()).isEqualTo(1);
        assertThat(figures.scores().mean()).hasValue(0.75);
        assertThat(figures.scores().seconds()).hasValue(300);
        assertThat(figures.questions().getLast().facility()).hasValue(0);
    }

    @Test
    void whatWaitsToBeMarkedIsNotCountedButSaid() {
        taken.quiz("q", TakenQuizzes.statements(2));
        List<PersonId> two = taken.learners(2, null, null);
        taken.attempt(two.getFirst(), "q", 1, 5, answers(true, true));
        taken.attempt(two.getLast(), "q", 1, 5, answers(false, false), true);

        QuizFigures figures = figures();

        assertThat(figures.waiting()).isEqualTo(1);
        assertThat(figures.scores().learners()).isEqualTo(1);
        assertThat(figures.scores().mean()).hasValue(1);
        assertThat(figures.learners()).hasSize(2);
    }

    @Test
    void drawnQuestionsAreOfThoseWhoWereGivenThemAndAlphaIsNotSaid() {
        taken.quiz("q", TakenQuizzes.statements(3));
        List<PersonId> learners = taken.learners(20, null, null);
        for (int at = 0; at < 20; at++) {
            int other = at % 2 + 1;
            taken.attempt(learners.get(at), "q", 1, 5, List.of(Answer.said(0, at < 10), Answer.said(other, at < 5)));
        }

        QuizFigures figures = figures();

        assertThat(figures.unsaid()).isEqualTo(Unsaid.DIFFERENT_QUESTIONS);
        assertThat(figures.reliability().alpha()).isEmpty();
        assertThat(figures.questions()).extracting(QuestionFigures::given).containsExactlyInAnyOrder(20, 10, 10);
        assertThat(figures.questions().getFirst().facility()).hasValue(0.5);
        assertThat(figures.questions().getFirst().effectiveWeight()).isEmpty();
        assertThat(figures.questions())
                .allSatisfy(question -> assertThat(question.discrimination()).isPresent());
    }

    @Test
    void equalTotalsAndNobodyAreSaidAsSuch() {
        taken.quiz("q", TakenQuizzes.statements(2));
        assertThat(figures().isEmpty()).isTrue();
        assertThat(figures().scores().mean()).isEmpty();
        taken.learners(12, null, null).forEach(each -> taken.attempt(each, "q", 1, 5, answers(true, true)));

        QuizFigures figures = figures();

        assertThat(figures.unsaid()).isEqualTo(Unsaid.EQUAL_TOTALS);
        assertThat(figures.questions().getFirst().upperLower()).isEmpty();
        assertThat(figures.questions().getFirst().effectiveWeight()).isEmpty();
        assertThat(figures.questions().getFirst().findings()).containsExactlyInAnyOrder(Finding.EASY, Finding.IDLE);
    }

    @Test
    void whatNeedsToBeReadAgainIsFound() {
        taken.quiz("q", TakenQuizzes.statements(6));
        List<PersonId> learners = taken.learners(40, null, null);
        for (int at = 0; at < 40; at++) {
            boolean good = at < 20;
            taken.attempt(
                    learners.get(at),
                    "q",
                    1,
                    5,
                    List.of(
                            Answer.said(0, good),
                            Answer.said(1, at % 20 < 14),
                            Answer.said(2, !good),
                            Answer.said(3, at % 8 == 0),
                            Answer.said(4, good),
                            Answer.said(5, good)));
        }

        List<QuestionFigures> questions = figures().questions();

        assertThat(questions.get(0).isDoubtful()).isFalse();
        assertThat(questions.get(2).findings()).contains(Finding.NEGATIVE, Finding.MISKEYED);
        assertThat(questions.get(3).findings()).contains(Finding.HARD);
        assertThat(questions.get(2).isDoubtful()).isTrue();
    }

    /** Twenty questions of five hundred learners take the same queries as one of one. */
    @Test
    void theNumberOfQueriesGrowsNeitherWithLearnersNorWithQuestions() {
        taken.quiz("q", TakenQuizzes.statements(1));
        taken.attempt(taken.learners(1, null, null).getFirst(), "q", 1, 5, List.of(Answer.said(0, true)));
        figures();
        int one = queries();
        course = courses.anyCourse();
        taken = new TakenQuizzes(table, course);
        transaction.executeWithoutResult(_ -> randomAnswers(500, 20));
        figures();

        assertThat(queries()).isEqualTo(one).isLessThanOrEqualTo(14);
    }

    private int queries() {
        return new Selects(transaction, sql).during(this::figures);
    }

    private void randomAnswers(int learners, int questions) {
        taken.quiz("q", TakenQuizzes.statements(questions));
        Random random = new Random(20_260_301);
        for (PersonId learner : taken.learners(learners, null, null)) {
            double knows = 0.2 + 0.7 * random.nextDouble();
            for (int number = 1; number <= 1 + random.nextInt(2); number++) {
                List<Answer> answers = new ArrayList<>();
                for (int question = 0; question < questions; question++) {
                    boolean right = random.nextDouble() < knows - 0.02 * question;
                    answers.add(random.nextInt(12) == 0 ? new Answer(question, 0, null) : Answer.said(question, right));
                }
                taken.attempt(learner, "q", number, 3 + random.nextInt(30), answers);
            }
        }
    }

    private static List<Answer> answers(boolean... right) {
        return IntStream.range(0, right.length)
                .mapToObj(at -> Answer.said(at, right[at]))
                .toList();
    }

    private QuizFigures figures() {
        return figures(Counting.FIRST);
    }

    private QuizFigures figures(@Nullable Counting counting) {
        return statistics.ofCohort(course.cohort(), "q", counting, Locale.ENGLISH);
    }

    private static double value(OptionalDouble value) {
        return value.orElseThrow();
    }

    private double counted(String query) {
        return sql.sql(query)
                .param("cohort", course.cohort().value())
                .query(Double.class)
                .single();
    }
}
