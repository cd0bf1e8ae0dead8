package org.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.banyan.assessment.AttemptSheet.OpenQuestion;
import org.banyan.assessment.QuestionDefinition.TrueFalse;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.SectionDefinition.Draw;
import org.banyan.assessment.scoring.Response;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
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

/** Sections, draws and pairs in attempts. */
@ModuleTest
class SectionsModuleTest {

    @Autowired
    QuizCatalogue catalogue;

    @Autowired
    QuizAttempts attempts;

    @Autowired
    QuizPages pages;

    @Autowired
    QuizPreviews previews;

    @Autowired
    QuizResults results;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TaughtQuizzes quizzes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    CourseFixture.Taught course;
    PersonId learner;

    @BeforeEach
    void aLearner() {
        course = courses.anyCourse();
        learner = quizzes.learnerSignedIn(course);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void anAttemptIsGivenWhatIsDrawnUnderTheHeadingsOfItsSections() {
        QuizId quiz = defined(fixed(), drawing("wells", 4, 3, questions("well", 20)));

        attempts.start(course.cohort(), quiz);

        QuizPage page = pages.page(course.cohort(), quiz, "en");
        List<OpenQuestion> questions = page.running().questions();
        assertThat(page.questions()).isEqualTo(6);
        assertThat(page.points()).isEqualTo(2 + 4 * 3);
        assertThat(questions).hasSize(6).extracting(OpenQuestion::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(questions.subList(2, 6)).allMatch(question -> question.points() == 3);
        assertThat(questions.get(0).section().title().html()).isEqualTo("Title of fixed");
        assertThat(questions.get(2).section().introduction().html()).isEqualTo("<p>About wells</p>");
        assertThat(questions.stream().filter(question -> question.section() != null))
                .hasSize(2);
        assertThat(pages.page(course.cohort(), quiz, "en").running().questions())
                .as("the same on another device")
                .isEqualTo(questions);
    }

    @Test
    void aLaterAttemptIsGivenFirstWhatTheLearnerHasNotHad() {
        QuizId quiz = defined(drawing("wells", 4, 1, questions("well", 12)));
        Set<QuestionId> had = new HashSet<>();

        for (int number = 1; number <= 3; number++) {
            AttemptId attempt = attempts.start(course.cohort(), quiz);
            assertThat(asked(quiz)).noneMatch(had::contains);
            had.addAll(asked(quiz));
            attempts.submit(attempt);
        }

        assertThat(had).hasSize(12);
    }

    @Test
    void pointsOfASectionAreWhatADrawnQuestionEarns() {
        QuizId quiz = defined(drawing("wells", 2, 5, questions("well", 4)));
        AttemptId attempt = attempts.start(course.cohort(), quiz);
        attempts.save(new SaveAnswer(attempt, asked(quiz).getFirst(), Response.Chosen.of("true"), 1));
        attempts.submit(attempt);

        assertThat(pages.result(course.cohort(), attempt, "en").score().points())
                .isEqualByComparingTo("5");
    }

    @Test
    void beginningAndPublishingTakeNoStatementPerQuestion() {
        int few = published(drawing("wells", 5, 1, questions("well", 10)));
        int many = published(drawing("wells", 5, 1, questions("well", 400)));

        assertThat(many).isEqualTo(few);
    }

    @Test
    void whoLeadsTriesOneDrawAfterTheOtherAndNothingIsKept() {
        QuizId quiz = defined(fixed(), drawing("wells", 4, 1, questions("well", 40)));
        people.signIn(people.withRole(
                Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value())));
        UUID draw = UUID.randomUUID();

        AttemptSheet sheet = previews.sheet(course.cohort(), quiz, draw, "en");
        assertThat(sheet.trial()).isEqualTo(new AttemptSheet.Trial(draw, true));
        assertThat(previews.sheet(course.cohort(), quiz, draw, "en")).isEqualTo(sheet);
        assertThat(ids(previews.sheet(course.cohort(), quiz, UUID.randomUUID(), "en")))
                .isNotEqualTo(ids(sheet));
        AttemptResult result = previews.result(
                course.cohort(), quiz, draw, Map.of(ids(sheet).getLast(), Response.Chosen.of("true")), "en");

        assertThat(result.score().points()).isEqualByComparingTo("1");
        assertThat(result.questions())
                .extracting(marked -> marked.question().question())
                .isEqualTo(ids(sheet));
        assertThat(count("attempt")).isZero();
        assertThat(results.results(course.version(), course.cohort(), learner))
                .noneMatch(QuizResults.QuizResult::attempted);
    }

    @Test
    void aQuizWithoutSectionsDoesNotVary() {
        QuizId quiz = define(List.of(QuizFixture.quiz(course.topic()))).getFirst();
        people.signIn(people.withRole(
                Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value())));

        assertThat(previews.sheet(course.cohort(), quiz, UUID.randomUUID(), "en")
                        .trial()
                        .varies())
                .isFalse();
    }

    @Test
    void theQuizBeforeTellsNothingUntilTheOneAfterIsDone() {
        List<QuizId> pair = pair();
        AttemptId before = attempts.start(course.cohort(), pair.getFirst());
        attempts.submit(before);
        AttemptResult silent = pages.result(course.cohort(), before, "en");
        assertThat(silent.questions()).isEmpty();
        assertThat(silent.solutionsShown()).isFalse();
        assertThat(silent.withheldUntil().html()).isEqualTo("After");

        attempts.submit(attempts.start(course.cohort(), pair.getLast()));

        AttemptResult told = pages.result(course.cohort(), before, "en");
        assertThat(told.questions()).hasSize(5);
        assertThat(told.withheldUntil()).isNull();
        assertThat(told.solutionsShown()).isTrue();
    }

    @Test
    void theQuizAfterAsksTheSameInTheSameVersionsAndDrawsWhatIsNew() {
        List<QuizId> pair = pair();
        attempts.start(course.cohort(), pair.getFirst());
        attempts.start(course.cohort(), pair.getLast());
        List<QuestionId> before = asked(pair.getFirst());
        List<QuestionId> after = asked(pair.getLast());

        assertThat(after.subList(0, 2)).isEqualTo(before.subList(0, 2));
        assertThat(after.subList(2, 5)).doesNotContainAnyElementsOf(before.subList(2, 5));
        assertThat(sql.sql("select count(distinct v.id) from question_version v join question q on q.id = v.question_id"
                                + " where q.course_id = ?")
                        .param(course.course().value())
                        .query(Integer.class)
                        .single())
                .as("the same versions of the same questions")
                .isEqualTo(2 + 6);
    }

    @Test
    void theQuizBeforeNeverCounts() {
        pair();

        assertThat(results.results(course.version(), course.cohort(), learner))
                .extracting(QuizResults.QuizResult::key, QuizResults.QuizResult::counts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("before", false),
                        org.assertj.core.groups.Tuple.tuple("after", true));
    }

    private List<QuizId> pair() {
        List<SectionDefinition> blueprint = List.of(fixed(), drawing("wells", 3, 1, questions("well", 6)));
        return define(List.of(
                quiz("before", "Before", blueprint, new QuizPair("before", QuizPair.Role.PRE)),
                quiz("after", "After", blueprint, new QuizPair("before", QuizPair.Role.POST))));
    }

    private int published(SectionDefinition section) {
        CourseFixture.Taught other = courses.anyCourse();
        courses.enrol(other.cohort(), learner.value());
        QuizDefinition definition = quiz("many", "Many", List.of(section), null, other);
        int publishing =
                new Selects(transaction, sql).during(() -> catalogue.define(other.version(), List.of(definition)));
        QuizId id = pages.shownIn(other.version(), other.topic()).getFirst();
        return publishing + new Selects(transaction, sql).during(() -> attempts.start(other.cohort(), id));
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table + " where cohort_id = ?")
                .param(course.cohort().value())
                .query(Integer.class)
                .single();
    }

    private List<QuestionId> asked(QuizId quiz) {
        return ids(pages.page(course.cohort(), quiz, "en").running());
    }

    private static List<QuestionId> ids(AttemptSheet sheet) {
        return sheet.questions().stream().map(OpenQuestion::question).toList();
    }

    private QuizId defined(SectionDefinition... sections) {
        return define(List.of(quiz("drawn", "Drawn", List.of(sections), null))).getFirst();
    }

    private List<QuizId> define(List<QuizDefinition> quizzes) {
        transaction.executeWithoutResult(_ -> catalogue.define(course.version(), quizzes));
        return pages.shownIn(course.version(), course.topic());
    }

    private QuizDefinition quiz(String key, String title, List<SectionDefinition> sections, QuizPair pair) {
        return quiz(key, title, sections, pair, course);
    }

    private static QuizDefinition quiz(
            String key, String title, List<SectionDefinition> sections, QuizPair pair, CourseFixture.Taught in) {
        Integer allowed = pair == null ? null : 1;
        return new QuizDefinition(
                key, in.topic(), 70, allowed, null, "en", Map.of("en", title), List.of(), sections, pair);
    }

    private static SectionDefinition fixed() {
        return new SectionDefinition(
                "fixed", Map.of("en", "Title of fixed"), Map.of(), false, null, questions("fixed", 2), List.of());
    }

    private static SectionDefinition drawing(String key, int count, int points, List<QuestionDefinition> pool) {
        return new SectionDefinition(
                key,
                Map.of(),
                Map.of("en", "<p>About " + key + "</p>"),
                false,
                new Draw(count, points),
                pool,
                List.of());
    }

    private static List<QuestionDefinition> questions(String key, int count) {
        return IntStream.range(0, count)
                .<QuestionDefinition>mapToObj(number -> new TrueFalse(
                        key + number, 1, Map.of("en", new Wording("<p>So?</p>", null)), true, Map.of(), Map.of()))
                .toList();
    }
}
