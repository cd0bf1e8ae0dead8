package org.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.banyan.assessment.AttemptSheet.OpenQuestion;
import org.banyan.assessment.scoring.Response;
import org.banyan.curriculum.TopicId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
@RecordApplicationEvents
class AttemptsModuleTest {

    @Autowired
    QuizCatalogue catalogue;

    @Autowired
    QuizAttempts attempts;

    private static final UUID DRAW = UUID.randomUUID();

    @Autowired
    QuizPages pages;

    @Autowired
    QuizPreviews previews;

    @Autowired
    QuizResults results;

    @Autowired
    AttemptSweep sweep;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationEvents events;

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
    void nobodyIsSignedInAndTheClockIsRight() {
        people.signOut();
        clock.reset();
    }

    @Test
    void aLearnerAnswersEverythingRightAndPasses() {
        QuizId quiz = defined(3, null);
        AttemptId attempt = attempts.start(course.cohort(), quiz);

        answerRightly(quiz);
        attempts.submit(attempt);

        AttemptResult result = pages.result(course.cohort(), attempt, "en");
        assertThat(result.passed()).isTrue();
        assertThat(result.score().percent()).isEqualTo(100);
        assertThat(result.score().of()).isEqualByComparingTo("6");
        assertThat(result.questions())
                .extracting(AttemptResult.MarkedQuestion::verdict)
                .containsOnly(AttemptResult.Verdict.RIGHT);
        assertThat(passes()).containsExactly(quiz);
        assertThat(standing().getFirst().passed()).isTrue();
    }

    @Test
    void anAttemptGoesOnWhereItWasOnAnyDevice() {
        QuizId quiz = defined(3, null);
        AttemptId attempt = attempts.start(course.cohort(), quiz);
        save(attempt, question(quiz, 4), new Response.Written("4,2"), 7);

        AttemptId again = attempts.start(course.cohort(), quiz);

        assertThat(again).isEqualTo(attempt);
        OpenQuestion open = sheet(quiz).questions().get(3);
        assertThat(open.response()).isEqualTo(new Response.Written("4,2"));
        assertThat(open.sequenceNumber()).isEqualTo(7);
    }

    @Test
    void aLateOlderAnswerNeverReplacesANewerOneAndTheSameOneTwiceChangesNothing() {
        QuizId quiz = defined(3, null);
        AttemptId attempt = attempts.start(course.cohort(), quiz);
        QuestionId question = question(quiz, 1);

        save(attempt, question, Response.Chosen.of("b"), 20);
        SavedAnswer late = save(attempt, question, Response.Chosen.of("a"), 10);
        SavedAnswer twice = save(attempt, question, Response.Chosen.of("b"), 20);
        SavedAnswer sameNumber = save(attempt, question, Response.Chosen.of("c"), 20);

        assertThat(List.of(late, twice, sameNumber))
                .allSatisfy(answer ->
                        assertThat(answer).isEqualTo(new SavedAnswer(Response.Chosen.of("b"), 20, false, false, null)));
    }

    @Test
    void anAnswerMayBeChangedAndTakenBack() {
        QuizId quiz = defined(3, null);
        AttemptId attempt = attempts.start(course.cohort(), quiz);

        save(attempt, question(quiz, 2), Response.Chosen.of("a", "c"), 1);
        save(attempt, question(quiz, 2), Response.Chosen.of(), 2);
        attempts.submit(attempt);

        assertThat(pages.result(course.cohort(), attempt, "en")
                        .questions()
                        .get(1)
                        .verdict())
                .isEqualTo(AttemptResult.Verdict.UNANSWERED);
    }

    @Test
    void saysWhenANumberCannotBeRead() {
        QuizId quiz = defined(3, null);
        AttemptId attempt = attempts.start(course.cohort(), quiz);

        assertThat(save(attempt, question(quiz, 4), new Response.Written("many"), 1)
                        .unreadable())
                .isTrue();
        assertThat(save(attempt, question(quiz, 4), new Response.Written("٤ بالمئة"), 2)
                        .unreadable())
                .isFalse();
    }

    @Test
    void refusesAnswersOfAnotherKindThanTheQuestion() {
        QuizId quiz = defined(3, null);
        AttemptId attempt = attempts.start(course.cohort(), quiz);

        assertInvalid(() -> save(attempt, question(quiz, 1), Response.Chosen.of("x"), 1));
        assertInvalid(() -> save(attempt, question(quiz, 1), Response.Chosen.of("a", "b"), 1));
        assertInvalid(() -> save(attempt, question(quiz, 1), new Response.Written("a"), 1));
        assertInvalid(() -> save(attempt, question(quiz, 3), Response.Chosen.of("true", "false"), 1));
        assertInvalid(() -> save(attempt, question(quiz, 5), Response.Chosen.of("a"), 1));
        assertInvalid(() -> save(attempt, question(quiz, 5), new Response.Written("x".repeat(501)), 1));
        assertInvalid(() -> save(attempt, question(quiz, 5), new Response.Written("x"), 0));
        assertInvalid(() -> save(attempt, question(quiz, 5), new Response.Written("x"), Long.MAX_VALUE));
    }

    @Test
    void handingInTwiceIsHandingInOnce() {
        QuizId quiz = defined(3, null);
        AttemptId attempt = attempts.start(course.cohort(), quiz);
        answerRightly(quiz);
        attempts.submit(attempt);
        AttemptResult first = pages.result(course.cohort(), attempt, "en");

        clock.forward(Duration.ofHours(1));
        attempts.submit(attempt);

        assertThat(pages.result(course.cohort(), attempt, "en")).isEqualTo(first);
        assertThat(passes()).hasSize(1);
    }

    @Test
    void nothingIsAnsweredAfterHandingIn() {
        QuizId quiz = defined(3, null);
        AttemptId attempt = attempts.start(course.cohort(), quiz);
        QuestionId question = question(quiz, 1);
        attempts.submit(attempt);

        assertThatThrownBy(() -> save(attempt, question, Response.Chosen.of("b"), 1))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void noMoreAttemptsThanAllowed() {
        QuizId quiz = defined(2, null);
        attempts.submit(attempts.start(course.cohort(), quiz));
        attempts.submit(attempts.start(course.cohort(), quiz));

        assertThatThrownBy(() -> attempts.start(course.cohort(), quiz)).isInstanceOf(Refusal.NotPermitted.class);
        assertThat(pages.page(course.cohort(), quiz, "en").mayStart()).isFalse();
        assertThat(pages.page(course.cohort(), quiz, "en").attemptsLeft()).isZero();
    }

    @Test
    void theBestResultCountsAndPassingIsToldOnce() {
        QuizId quiz = defined(null, null);
        for (int i = 0; i < 2; i++) {
            AttemptId good = attempts.start(course.cohort(), quiz);
            answerRightly(quiz);
            attempts.submit(good);
        }
        attempts.submit(attempts.start(course.cohort(), quiz));

        QuizPage page = pages.page(course.cohort(), quiz, "en");
        assertThat(page.counted()).isNotNull();
        assertThat(page.counted().score().percent()).isEqualTo(100);
        assertThat(page.attempts()).extracting(QuizPage.EndedAttempt::number).containsExactly(3, 2, 1);
        assertThat(passes()).hasSize(1);
    }

    @Test
    void theServerEndsAnAttemptWhoseTimeIsOverWithWhatWasSaved() {
        QuizId quiz = defined(3, 20);
        AttemptId attempt = attempts.start(course.cohort(), quiz);
        answerRightly(quiz);

        clock.forward(Duration.ofMinutes(21));
        sweep.sweep();

        assertThat(passes()).containsExactly(quiz);
        QuizPage.EndedAttempt ended =
                pages.page(course.cohort(), quiz, "en").attempts().getFirst();
        assertThat(ended.attempt()).isEqualTo(attempt);
        assertThat(ended.byTime()).isTrue();
        assertThat(ended.passed()).isTrue();
        assertThat(Duration.between(ended.submittedAt(), clock.instant()))
                .isBetween(Duration.ofSeconds(59), Duration.ofSeconds(70));
    }

    @Test
    void anAttemptWhoseTimeIsOverIsEndedWhenSomebodyLooks() {
        QuizId quiz = defined(3, 20);
        attempts.start(course.cohort(), quiz);

        clock.forward(Duration.ofMinutes(21));

        QuizPage page = pages.page(course.cohort(), quiz, "en");
        assertThat(page.running()).isNull();
        assertThat(page.attempts().getFirst().byTime()).isTrue();
        assertThat(page.attemptsLeft()).isEqualTo(2);
    }

    @Test
    void answersOnTheirWayAtTheDeadlineAreTakenAndLaterOnesAreKeptApart() {
        QuizId quiz = defined(3, 20);
        AttemptId attempt = attempts.start(course.cohort(), quiz);
        QuestionId question = question(quiz, 1);

        clock.forward(Duration.ofMinutes(20).plusSeconds(10));
        assertThat(save(attempt, question, Response.Chosen.of("b"), 1).sequenceNumber())
                .isEqualTo(1);
        clock.forward(Duration.ofSeconds(30));

        assertThat(save(attempt, question, Response.Chosen.of("a"), 2).late()).isTrue();
        assertThat(pages.result(course.cohort(), attempt, "en")
                        .questions()
                        .getFirst()
                        .verdict())
                .isEqualTo(AttemptResult.Verdict.RIGHT);
    }

    @Test
    void theTimeLeftIsTheServers() {
        QuizId quiz = defined(3, 20);
        attempts.start(course.cohort(), quiz);

        clock.forward(Duration.ofMinutes(15));

        assertThat(sheet(quiz).secondsLeft()).isBetween(295L, 300L);
    }

    @Test
    void strangersAndLearnersOfOtherCohortsAreRefused() {
        QuizId quiz = defined(3, null);
        CourseFixture.Taught other = courses.anyCourse();
        PersonId stranger = people.anyPerson();
        courses.enrol(other.cohort(), stranger.value());
        people.signIn(stranger);

        assertThatThrownBy(() -> pages.page(course.cohort(), quiz, "en")).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> attempts.start(course.cohort(), quiz)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> pages.page(other.cohort(), quiz, "en")).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> attempts.start(other.cohort(), quiz)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> previews.sheet(course.cohort(), quiz, DRAW, "en"))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void attemptsOfOthersAreRefusedEvenInTheSameCohort() {
        QuizId quiz = defined(3, null);
        AttemptId running = attempts.start(course.cohort(), quiz);
        QuestionId question = question(quiz, 1);
        PersonId neighbour = people.anyPerson();
        courses.enrol(course.cohort(), neighbour.value());
        people.signIn(neighbour);

        assertThatThrownBy(() -> save(running, question, Response.Chosen.of("b"), 1))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> attempts.submit(running)).isInstanceOf(Refusal.NotFound.class);

        people.signedInAs(learner, () -> attempts.submit(running));
        assertThatThrownBy(() -> pages.result(course.cohort(), running, "en")).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aQuestionOfAnotherQuizIsRefused() {
        List<QuizId> quizzes =
                define(List.of(QuizFixture.quiz(course.topic()), QuizFixture.quiz("second", course.topic(), 3, null)));
        AttemptId attempt = attempts.start(course.cohort(), quizzes.getFirst());
        attempts.start(course.cohort(), quizzes.getLast());

        assertThatThrownBy(() -> save(attempt, question(quizzes.getLast(), 1), Response.Chosen.of("b"), 1))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aRunningAttemptHasNoResult() {
        QuizId quiz = defined(3, null);
        AttemptId attempt = attempts.start(course.cohort(), quiz);

        assertThatThrownBy(() -> pages.result(course.cohort(), attempt, "en")).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whoLeadsTriesTheQuizWithoutLeavingATrace() {
        QuizId quiz = defined(3, null);
        people.signIn(people.withRole(
                Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value())));

        AttemptSheet sheet = previews.sheet(course.cohort(), quiz, DRAW, "en");
        AttemptResult result = previews.result(
                course.cohort(),
                quiz,
                DRAW,
                Map.of(sheet.questions().getFirst().question(), Response.Chosen.of("b")),
                "en");

        assertThat(result.score().points()).isEqualByComparingTo("1");
        assertThat(pages.page(course.cohort(), quiz, "en").attempts()).isEmpty();
        assertThatThrownBy(() -> attempts.start(course.cohort(), quiz)).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void learnersDoNotSeeTheQuestionsWithoutBeginning() {
        QuizId quiz = defined(3, null);

        assertThat(pages.page(course.cohort(), quiz, "en").running()).isNull();
        assertThatThrownBy(() -> previews.sheet(course.cohort(), quiz, DRAW, "en"))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> previews.result(course.cohort(), quiz, DRAW, Map.of(), "en"))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void rightAnswersAreToldOnlyOncePassedOrWithoutAttemptsLeft() {
        QuizId quiz = defined(2, null);
        AttemptId first = attempts.start(course.cohort(), quiz);
        attempts.submit(first);
        assertThat(pages.result(course.cohort(), first, "en").questions()).allSatisfy(question -> {
            assertThat(question.rightKeys()).isEmpty();
            assertThat(question.rightText()).isNull();
        });

        attempts.submit(attempts.start(course.cohort(), quiz));

        var shown = pages.result(course.cohort(), first, "en").questions();
        assertThat(shown.get(0).rightKeys()).containsExactly("b");
        assertThat(shown.get(3).rightText()).isEqualTo("4.5 ± 0.5");
        assertThat(shown.get(4).rightText()).isEqualTo("open licence");
    }

    @Test
    void twoStartsAtOnceAreOneAttempt() throws Exception {
        QuizId quiz = defined(3, null);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<AttemptId>> started = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                started.add(hands.submit(asLearner(() -> {
                    go.await();
                    return attempts.start(course.cohort(), quiz);
                })));
            }
            go.countDown();
        }

        assertThat(started)
                .extracting(Future::get)
                .containsOnly(started.getFirst().get());
        assertThat(pages.page(course.cohort(), quiz, "en").attemptsLeft()).isEqualTo(2);
    }

    @Test
    void everyAnswerAcknowledgedBeforeHandingInIsCounted() throws Exception {
        for (int round = 0; round < 10; round++) {
            CourseFixture.Taught taught = courses.anyCourse();
            courses.enrol(taught.cohort(), learner.value());
            course = taught;
            QuizId quiz = defined(null, null);
            AttemptId attempt = attempts.start(course.cohort(), quiz);
            QuestionId question = question(quiz, 1);
            CountDownLatch go = new CountDownLatch(1);
            Future<Boolean> acknowledged;
            try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
                acknowledged = hands.submit(asLearner(() -> {
                    go.await();
                    try {
                        save(attempt, question, Response.Chosen.of("b"), 1);
                        return true;
                    } catch (Refusal.Conflict handedIn) {
                        return false;
                    }
                }));
                hands.submit(asLearner(() -> {
                    go.await();
                    attempts.submit(attempt);
                    return true;
                }));
                go.countDown();
            }

            assertThat(pages.result(course.cohort(), attempt, "en")
                                    .score()
                                    .points()
                                    .signum()
                            == 1)
                    .isEqualTo(acknowledged.get());
        }
    }

    private <T> Callable<T> asLearner(Callable<T> work) {
        return () -> {
            people.signIn(learner);
            try {
                return work.call();
            } finally {
                people.signOut();
            }
        };
    }

    private QuizId defined(@Nullable Integer allowed, @Nullable Integer minutes) {
        return define(List.of(QuizFixture.quiz("first", course.topic(), allowed, minutes)))
                .getFirst();
    }

    private List<QuizId> define(List<QuizDefinition> quizzes) {
        transaction.executeWithoutResult(_ -> catalogue.define(course.version(), quizzes));
        TopicId topic = course.topic();
        return pages.shownIn(course.version(), topic);
    }

    private void answerRightly(QuizId quiz) {
        AttemptSheet sheet = sheet(quiz);
        List<QuestionDefinition> questions = QuizFixture.questions();
        for (int i = 0; i < questions.size(); i++) {
            save(
                    sheet.attempt(),
                    sheet.questions().get(i).question(),
                    QuizFixture.rightResponses().get(questions.get(i).key()),
                    1);
        }
    }

    private AttemptSheet sheet(QuizId quiz) {
        AttemptSheet sheet = pages.page(course.cohort(), quiz, "en").running();
        assertThat(sheet).isNotNull();
        return sheet;
    }

    private QuestionId question(QuizId quiz, int number) {
        return sheet(quiz).questions().get(number - 1).question();
    }

    private SavedAnswer save(AttemptId attempt, QuestionId question, Response response, long number) {
        return attempts.save(new SaveAnswer(attempt, question, response, number));
    }

    private List<QuizResults.QuizResult> standing() {
        return results.results(course.version(), course.cohort(), learner);
    }

    private List<QuizId> passes() {
        return events.stream(QuizPassed.class)
                .filter(passed -> passed.person().equals(learner))
                .map(QuizPassed::quiz)
                .toList();
    }

    private static void assertInvalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refusal.Invalid.class);
    }
}
