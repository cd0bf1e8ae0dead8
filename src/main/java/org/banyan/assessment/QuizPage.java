package org.banyan.assessment;

import java.time.Instant;
import java.util.List;
import org.banyan.assessment.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * A quiz as a person finds it on the topic's page.
 *
 * @param translated whether it is all there in the language asked for
 * @param unreviewed whether nobody who speaks that language has read the translation yet
 * @param forTheRecord whether the person learns here; who leads only looks and tries
 * @param running the attempt that has begun and not ended
 * @param attempts those that have ended, the newest first
 * @param role in its pair; none for most quizzes
 */
public record QuizPage(
        QuizId quiz,
        Phrase title,
        boolean translated,
        boolean unreviewed,
        int questions,
        int points,
        int passMark,
        @Nullable Integer attemptsAllowed,
        @Nullable Integer timeLimitMinutes,
        boolean forTheRecord,
        @Nullable AttemptSheet running,
        List<EndedAttempt> attempts,
        QuizPair.@Nullable Role role) {

    /** Whether it only measures what is known before the course. */
    public boolean isPreTest() {
        return role == QuizPair.Role.PRE;
    }

    /** How many more may be begun; none where as many as one likes. */
    public @Nullable Integer attemptsLeft() {
        return attemptsAllowed == null
                ? null
                : Math.max(0, attemptsAllowed - attempts.size() - (running == null ? 0 : 1));
    }

    public boolean mayStart() {
        Integer left = attemptsLeft();
        return forTheRecord && running == null && (left == null || left > 0);
    }

    public boolean hasPassed() {
        return attempts.stream().anyMatch(EndedAttempt::passed);
    }

    /** The best result so far: the score that counts. */
    public @Nullable EndedAttempt best() {
        return attempts.stream()
                .max(java.util.Comparator.comparing(EndedAttempt::passed)
                        .thenComparingInt(attempt -> attempt.score().percent()))
                .orElse(null);
    }

    /**
     * An attempt that has ended.
     *
     * @param byTime whether the server ended it because the time was over
     * @param waiting whether something has still to be marked
     */
    public record EndedAttempt(
            AttemptId attempt,
            int number,
            Instant submittedAt,
            boolean byTime,
            Score score,
            boolean passed,
            boolean waiting) {}
}
