package org.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.banyan.assessment.AttemptResult.Late;
import org.banyan.assessment.AttemptSheet.OpenQuestion;
import org.banyan.assessment.scoring.Response;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.banyan.tutoring.TutorBoards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
@RecordApplicationEvents
class LateAnswersModuleTest {

    @Autowired
    QuizCatalogue catalogue;

    @Autowired
    QuizAttempts attempts;

    @Autowired
    QuizPages pages;

    @Autowired
    LateAnswers late;

    @Autowired
    TutorBoards boards;

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
    PersonId tutor;
    QuizId quiz;
    AttemptId attempt;
    List<QuestionId> questions;

    @BeforeEach
    void anAttemptOfTwentyMinutesWithTwoOfSixPoints() {
        course = courses.anyCourse();
        learner = people.named("Ann");
        courses.enrol(course.cohort(), learner.value());
        tutor = people.withRole(
                Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
        transaction.executeWithoutResult(
                _ -> catalogue.define(course.version(), List.of(QuizFixture.quiz("first", course.topic(), 3, 20))));
        people.signIn(learner);
        quiz = pages.shownIn(course.version(), course.topic()).getFirst();
        attempt = attempts.start(course.cohort(), quiz);
        questions = Objects.requireNonNull(
                        pages.page(course.cohort(), quiz, "en").running())
                .questions()
                .stream()
                .map(OpenQuestion::question)
                .toList();
        save(0, Response.Chosen.of("b"), 1);
        save(2, Response.Chosen.of("false"), 1);
        clock.forward(Duration.ofMinutes(21));
    }

    @AfterEach
    void nobodyIsSignedInAndTheClockIsRight() {
        people.signOut();
        clock.reset();
    }

    @Test
    void whatComesTooLateIsKeptAndDoesNotCount() {
        SavedAnswer kept = save(1, Response.Chosen.of("a", "c"), 5);

        assertThat(kept).isEqualTo(new SavedAnswer(Response.Chosen.of("a", "c"), 5, false, true, 0L));
        AttemptResult result = result();
        assertThat(result.byTime()).isTrue();
        assertThat(result.score().points()).isEqualByComparingTo("2");
        assertThat(result.late()).isEqualTo(new Late(1, 0, 0));
    }

    @Test
    void whatWasSavedInTimeAndIsOnlySentAgainIsNotLate() {
        assertThat(save(0, Response.Chosen.of("b"), 1).late()).isFalse();
        assertThat(result().late()).isEqualTo(Late.NONE);
    }

    @Test
    void sendingTwiceKeepsOneAndOfTwoTheLater() {
        save(1, Response.Chosen.of("a", "c"), 5);
        save(1, Response.Chosen.of("a", "c"), 5);
        save(1, Response.Chosen.of("a"), 4);

        LateSheet sheet = people.signedInAs(tutor, () -> late.open(attempt, "en"));

        assertThat(sheet.entries()).hasSize(1);
        assertThat(sheet.entries().getFirst().late())
                .extracting(AnswersInWords.Said::words)
                .containsExactly("Answer a", "Answer c");
        assertThat(sheet.entries().getFirst().pointsThen()).isEqualByComparingTo("2");
    }

    @Test
    void theTutorTakesInWhatIsJustAndTheAttemptIsScoredAgain() {
        save(1, Response.Chosen.of("a", "c"), 5);
        save(3, new Response.Written("4.5"), 6);
        save(4, new Response.Written("closed"), 7);

        people.signedInAs(tutor, () -> {
            assertThat(late.waiting(boards.mine(Locale.ENGLISH).places(), "en", 10))
                    .singleElement()
                    .satisfies(waiting -> {
                        assertThat(waiting.learner()).isEqualTo("Ann");
                        assertThat(waiting.answers()).isEqualTo(3);
                    });
            late.decide(attempt, Set.of(questions.get(1), questions.get(3)), "The link of the district was down");
            assertThat(late.waiting(boards.mine(Locale.ENGLISH).places(), "en", 10))
                    .isEmpty();
        });

        AttemptResult result = result();
        assertThat(result.score().points()).isEqualByComparingTo("5");
        assertThat(result.passed()).isTrue();
        assertThat(result.late()).isEqualTo(new Late(0, 2, 1));
        assertThat(events.stream(QuizPassed.class)
                        .filter(passed -> passed.person().equals(learner)))
                .hasSize(1);
        assertThat(pages.page(course.cohort(), quiz, "en").attempts())
                .singleElement()
                .satisfies(ended -> {
                    assertThat(ended.late()).isEqualTo(new Late(0, 2, 1));
                    assertThat(ended.score().points()).isEqualByComparingTo("5");
                });
        LateSheet decided = people.signedInAs(tutor, () -> late.open(attempt, "en"));
        assertThat(decided.isOpen()).isFalse();
        assertThat(decided.entries())
                .extracting(LateSheet.LateEntry::reason)
                .containsOnly("The link of the district was down");
    }

    @Test
    void aDecisionNeedsAReasonAndIsMadeOnce() {
        save(1, Response.Chosen.of("a", "c"), 5);
        people.signIn(tutor);

        assertThatThrownBy(() -> late.decide(attempt, Set.of(), " ")).isInstanceOf(Refusal.Invalid.class);
        late.decide(attempt, Set.of(), "Twenty minutes late without a word");
        assertThatThrownBy(() -> late.decide(attempt, Set.of(questions.get(1)), "After all"))
                .isInstanceOf(Refusal.Conflict.class);

        people.signIn(learner);
        assertThatThrownBy(() -> save(1, Response.Chosen.of("a"), 9)).isInstanceOf(Refusal.Conflict.class);
        assertThat(result().score().points()).isEqualByComparingTo("2");
    }

    @Test
    void itShowsWhatCameAfterTheLearnerHadSeenWhatWasRight() {
        save(1, Response.Chosen.of("a"), 5);
        result();
        clock.forward(Duration.ofMinutes(1));
        save(3, new Response.Written("4.5"), 6);

        LateSheet sheet = people.signedInAs(tutor, () -> late.open(attempt, "en"));

        assertThat(sheet.entries())
                .extracting(LateSheet.LateEntry::afterFeedback)
                .containsExactly(false, true);
    }

    @Test
    void othersAndTheLearnerDoNotDecide() {
        save(1, Response.Chosen.of("a"), 5);
        PersonId neighbour = people.anyPerson();
        courses.enrol(course.cohort(), neighbour.value());
        PersonId elsewhere = people.withRole(
                Role.TUTOR,
                Scope.of(Scope.Kind.COHORT, courses.anyCourse().cohort().value()));

        for (PersonId other : List.of(learner, neighbour, elsewhere)) {
            people.signIn(other);
            assertThatThrownBy(() -> late.open(attempt, "en")).isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> late.decide(attempt, Set.of(), "No")).isInstanceOf(Refusal.NotFound.class);
        }
    }

    private AttemptResult result() {
        return pages.result(course.cohort(), attempt, "en");
    }

    private SavedAnswer save(int question, Response response, long number) {
        return attempts.save(new SaveAnswer(attempt, questions.get(question), response, number));
    }
}
