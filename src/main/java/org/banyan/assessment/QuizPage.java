package org.banyan.assessment;

import java.time.Instant;
import java.util.List;
import org.banyan.assessment.rules.EffectiveRules;
import org.banyan.assessment.rules.Entry;
import org.banyan.assessment.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * A quiz as a person finds it on the topic's page.
 *
 * @param translated whether it is all there in the language asked for
 * @param unreviewed whether nobody who speaks that language has read the translation yet
 * @param forTheRecord whether the person learns here; who leads only looks and tries
 * @param rules what applies to the person
 * @param entry whether the person may begin now
 * @param settles whether the person may change the rules for others
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
        EffectiveRules rules,
        Entry entry,
        boolean forTheRecord,
        boolean settles,
        @Nullable AttemptSheet running,
        List<EndedAttempt> attempts,
        QuizPair.@Nullable Role role) {

    /** Whether it only measures what is known before the course. */
    public boolean isPreTest() {
        return role == QuizPair.Role.PRE;
    }

    /** How many more may be begun; none where as many as one likes. */
    public @Nullable Integer attemptsLeft() {
        return rules.attemptsLeft(past());
    }

    public boolean mayStart() {
        return forTheRecord && running == null && entry.isOpen();
    }

    private EffectiveRules.Past past() {
        return new EffectiveRules.Past(
                attempts.size() + (running == null ? 0 : 1),
                attempts.isEmpty() ? null : attempts.getFirst().submittedAt());
    }

    public boolean hasPassed() {
        return attempts.stream().anyMatch(EndedAttempt::passed);
    }

    /** The score that counts so far; null before the first attempt has ended. */
    public @Nullable CountedScore counted() {
        return CountedScore.of(rules.scoreKept(), attempts);
    }

    /**
     * An attempt that has ended.
     *
     * @param byTime whether the server ended it because the time was over
     * @param waiting whether something has still to be marked
     * @param late what became of answers that came when the time was over
     */
    public record EndedAttempt(
            AttemptId attempt,
            int number,
            Instant submittedAt,
            boolean byTime,
            Score score,
            boolean passed,
            boolean waiting,
            AttemptResult.Late late) {}
}
