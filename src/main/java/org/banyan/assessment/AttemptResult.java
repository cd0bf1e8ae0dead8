package org.banyan.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.banyan.assessment.rules.FeedbackTiming;
import org.banyan.assessment.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param attempt none where somebody who leads only tried the quiz
 * @param waiting whether something has still to be marked, so that the score may grow
 * @param withheld why there are no questions yet; null where they are shown
 * @param late what became of answers that came when the time was over
 * @param solutionsShown whether the right answers are told: once the quiz is passed or no attempt is left, since before
 *     that they would only be copied
 * @param questions empty where feedback is withheld
 * @param counted which score counts; none where there is only one attempt
 * @param withheldUntil the title of the quiz that has to be done before this one tells anything but its score
 */
public record AttemptResult(
        @Nullable AttemptId attempt,
        int number,
        boolean byTime,
        boolean waiting,
        Score score,
        boolean passed,
        @Nullable Withheld withheld,
        Late late,
        boolean solutionsShown,
        List<MarkedQuestion> questions,
        @Nullable CountedScore counted,
        @Nullable Phrase withheldUntil) {

    /** What is told of an attempt before its questions are. */
    static AttemptResult withheld(
            QuizPage.EndedAttempt attempt,
            @Nullable Withheld withheld,
            @Nullable CountedScore counted,
            @Nullable Phrase withheldUntil) {
        return told(attempt, withheld, false, List.of(), counted, withheldUntil);
    }

    /** An attempt with its questions. */
    static AttemptResult shown(
            QuizPage.EndedAttempt attempt,
            boolean solutionsShown,
            List<MarkedQuestion> questions,
            @Nullable CountedScore counted) {
        return told(attempt, null, solutionsShown, questions, counted, null);
    }

    private static AttemptResult told(
            QuizPage.EndedAttempt attempt,
            @Nullable Withheld withheld,
            boolean solutionsShown,
            List<MarkedQuestion> questions,
            @Nullable CountedScore counted,
            @Nullable Phrase withheldUntil) {
        return new AttemptResult(
                attempt.attempt(),
                attempt.number(),
                attempt.byTime(),
                attempt.waiting(),
                attempt.score(),
                attempt.passed(),
                withheld,
                attempt.late(),
                solutionsShown,
                questions,
                counted,
                withheldUntil);
    }

    /**
     * Feedback that is not shown now.
     *
     * @param until when the quiz closes for the last learner, where it waits for that and this is known
     */
    public record Withheld(FeedbackTiming timing, @Nullable Instant until) {}

    /** How many answers came too late: those nobody has decided about, those that were taken in, and those that were left. */
    public record Late(int undecided, int taken, int left) {

        static final Late NONE = new Late(0, 0, 0);
    }

    /** How the answer to a question was. */
    public enum Verdict {
        RIGHT,
        PARTLY,
        WRONG,
        UNANSWERED,
        WAITING,
        /** Nothing was asked. */
        NONE
    }

    /**
     * A question with what was answered and what to learn from it.
     *
     * @param hintsTaken how many hints were paid for
     * @param corrected whether it was scored by a later version than the one that was given
     * @param feedback for this answer, for how right it was, and for whatever was answered
     * @param chosen the answers that were chosen, in the order of the question
     * @param rightKeys of the answers to choose, or of all things in the right order; empty where they are not told
     * @param rightText what should have been typed; none where it is not told
     * @param parts prompts, gaps, places and spots of the answer
     */
    public record MarkedQuestion(
            AttemptSheet.OpenQuestion question,
            Verdict verdict,
            BigDecimal points,
            int hintsTaken,
            boolean corrected,
            List<Phrase> feedback,
            List<ChosenAnswer> chosen,
            List<String> rightKeys,
            @Nullable String rightText,
            List<MarkedPart> parts,
            List<AttemptSheet.OutlinedArea> rightAreas,
            @Nullable MarkedEssay essay) {}

    /** An answer that was chosen, and what to learn from it. */
    public record ChosenAnswer(
            String key, boolean right, @Nullable Phrase feedback) {}

    /**
     * A part of an answer.
     *
     * @param given what was answered here; none where nothing was
     * @param right what would have been right; none where it is not told
     */
    public record MarkedPart(
            String key,
            Verdict verdict,
            @Nullable Phrase given,
            @Nullable Phrase right,
            @Nullable Phrase feedback) {}

    /**
     * An essay with what was said of it.
     *
     * @param comment plain text; empty where there is none
     * @param model a very good answer; none where it is not told
     */
    public record MarkedEssay(
            List<ReachedLevel> levels,
            String comment,
            @Nullable Phrase model) {}

    public record ReachedLevel(Phrase criterion, Phrase level, int points, int of) {}
}
