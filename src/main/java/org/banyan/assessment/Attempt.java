package org.banyan.assessment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.banyan.assessment.scoring.Response;
import org.banyan.assessment.scoring.Score;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A learner's go at a quiz. It begins with the questions it was given, in the versions of that day, and keeps them whatever
 * happens to the course later. Answers are kept as they are given, each replacing the one before, until it ends: handed in
 * by the learner, or by the server when the time is over, with what was saved by then. After that the answers never change.
 * Its score grows when somebody marks what waits, and changes when a question is corrected; who has passed has passed.
 *
 * <p>The server's clock alone decides about time. Answers and handing in that arrive within {@link #GRACE} after the deadline
 * are taken, since they were on their way.
 */
@Entity
@Table(name = "attempt")
class Attempt {

    static final Duration GRACE = Duration.ofSeconds(30);

    enum EndedBy {
        LEARNER,
        TIME
    }

    @Id
    private UUID id;

    private UUID quizId;
    private String quizKey;
    private UUID cohortId;
    private UUID personId;
    private int number;
    private int passMark;
    private Instant startedAt;
    private @Nullable Instant deadline;
    private @Nullable Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable EndedBy endedBy;

    private @Nullable BigDecimal score;
    private BigDecimal maxScore;
    private boolean passed;
    private boolean waiting;

    @Version
    private @Nullable Integer version;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "attempt_id", nullable = false)
    @OrderBy("position")
    private List<GivenQuestion> questions = new ArrayList<>();

    protected Attempt() {}

    /**
     * An attempt that begins now.
     *
     * @param id from which the choice of its questions follows
     * @param deadline when it must end; null where it may take as long as it likes
     */
    Attempt(
            AttemptId id,
            Quiz quiz,
            CohortId cohort,
            PersonId person,
            int number,
            List<GivenQuestion> questions,
            Instant now,
            @Nullable Instant deadline) {
        this.id = id.value();
        this.quizId = quiz.id().value();
        this.quizKey = quiz.key();
        this.cohortId = cohort.value();
        this.personId = person.value();
        this.number = number;
        this.passMark = quiz.passMark();
        this.startedAt = now;
        this.deadline = deadline;
        this.maxScore = BigDecimal.valueOf(
                questions.stream().mapToInt(GivenQuestion::points).sum());
        this.questions.addAll(questions);
    }

    AttemptId id() {
        return new AttemptId(id);
    }

    QuizId quiz() {
        return new QuizId(quizId);
    }

    String quizKey() {
        return quizKey;
    }

    CohortId cohort() {
        return new CohortId(cohortId);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    boolean isOf(PersonId other) {
        return personId.equals(other.value());
    }

    int number() {
        return number;
    }

    int passMark() {
        return passMark;
    }

    boolean isRunning() {
        return submittedAt == null;
    }

    boolean isWaiting() {
        return waiting;
    }

    BigDecimal score() {
        return Objects.requireNonNullElse(score, BigDecimal.ZERO);
    }

    BigDecimal maxScore() {
        return maxScore;
    }

    boolean hasPassed() {
        return passed;
    }

    @Nullable
    Instant deadline() {
        return deadline;
    }

    /** What the deadline leaves; null where there is none. */
    @Nullable
    Long secondsLeft(Instant now) {
        return deadline == null
                ? null
                : Math.max(0, Duration.between(now, deadline).toSeconds());
    }

    List<GivenQuestion> questions() {
        return List.copyOf(questions);
    }

    /**
     * Tells hints up to this number.
     *
     * @throws Refusal.Conflict if the attempt has ended or its time is over
     */
    GivenQuestion tellHints(QuestionId question, int number, Instant now) {
        requireOpen(now);
        GivenQuestion given = question(question);
        given.tellHints(number);
        return given;
    }

    private void requireOpen(Instant now) {
        if (!isRunning()) {
            throw new Refusal.Conflict("assessment.refusal.ended");
        }
        if (isOverdue(now)) {
            throw new Refusal.Conflict("assessment.refusal.time-over");
        }
    }

    /** Whether the time is over and the grace too, so that the server should end it. */
    boolean isOverdue(Instant now) {
        return isRunning() && deadline != null && now.isAfter(deadline.plus(GRACE));
    }

    /** Whether an answer that comes now is too late: the attempt's time is over, and not because it was handed in before. */
    boolean isTooLate(Instant now) {
        return isOverdue(now) || endedBy == EndedBy.TIME;
    }

    GivenQuestion question(QuestionId question) {
        return questions.stream()
                .filter(given -> given.question().equals(question))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /**
     * Keeps an answer.
     *
     * @throws Refusal.Conflict if the attempt has ended or its time is over
     */
    GivenQuestion answer(QuestionId question, Response response, long sequenceNumber, Instant now) {
        requireOpen(now);
        GivenQuestion given = question(question);
        given.answer(response, sequenceNumber, now);
        return given;
    }

    /**
     * Ends the attempt and counts its points; an attempt that has ended stays as it is.
     *
     * @param byHand the questions that somebody has to mark
     * @param worth the points that each other question earns
     * @param passing whether the quiz is passed with a score of this attempt
     * @return whether it ended just now
     */
    boolean end(
            Instant now,
            Predicate<GivenQuestion> byHand,
            Function<GivenQuestion, BigDecimal> worth,
            Predicate<Score> passing) {
        if (!isRunning()) {
            return false;
        }
        boolean late = isOverdue(now);
        for (GivenQuestion question : questions) {
            if (byHand.test(question) && question.isAnswered()) {
                question.await();
            } else {
                question.mark(worth.apply(question));
            }
        }
        count(passing);
        submittedAt = late ? deadline : now;
        endedBy = late ? EndedBy.TIME : EndedBy.LEARNER;
        return true;
    }

    /**
     * Gives a question that waits its points.
     *
     * @return whether the attempt has passed just now
     */
    boolean mark(GivenQuestion question, BigDecimal points, Predicate<Score> passing) {
        boolean before = passed;
        question.mark(points);
        count(passing);
        return passed && !before;
    }

    /**
     * Scores a question again by a corrected version.
     *
     * @return whether the attempt has passed just now
     */
    boolean markAgain(GivenQuestion question, QuestionId corrected, BigDecimal points, Predicate<Score> passing) {
        boolean before = passed;
        question.markAgain(corrected, points);
        count(passing);
        return passed && !before;
    }

    /**
     * Takes in an answer that came too late, by a decision of somebody who leads the learner. Points of null wait to be marked.
     *
     * @return whether the attempt has passed just now
     */
    boolean takeLate(
            GivenQuestion question,
            Response response,
            long sequenceNumber,
            @Nullable BigDecimal points,
            Instant now,
            Predicate<Score> passing) {
        boolean before = passed;
        question.answer(response, sequenceNumber, now);
        if (points == null) {
            question.await();
        } else {
            question.mark(points);
        }
        count(passing);
        return passed && !before;
    }

    /** Passes after all, since another of the attempts' scores counts now. */
    void pass() {
        passed = true;
    }

    private void count(Predicate<Score> passing) {
        BigDecimal reached = questions.stream()
                .map(GivenQuestion::score)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        score = reached;
        passed |= maxScore.signum() > 0 && passing.test(new Score(reached, maxScore));
        waiting = questions.stream().anyMatch(GivenQuestion::isWaiting);
    }
}
