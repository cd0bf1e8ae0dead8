package org.banyan.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.banyan.assessment.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param attempt none where somebody who leads only tried the quiz
 * @param solutionsShown whether the right answers are told: once the quiz is passed or no attempt is left, since before
 *     that they would only be copied
 */
public record AttemptResult(
        @Nullable AttemptId attempt,
        int number,
        boolean byTime,
        Score score,
        boolean passed,
        boolean solutionsShown,
        List<MarkedQuestion> questions) {

    /** How the answer to a question was. */
    public enum Verdict {
        RIGHT,
        PARTLY,
        WRONG,
        UNANSWERED
    }

    /**
     * A question with what was answered and what to learn from it.
     *
     * @param feedback for whatever was answered
     * @param chosen the answers that were chosen, in the order of the question
     * @param rightKeys of the answers to choose; empty where they are not told
     * @param rightText what should have been typed; none where it is not told
     */
    public record MarkedQuestion(
            AttemptSheet.OpenQuestion question,
            Verdict verdict,
            BigDecimal points,
            @Nullable Phrase feedback,
            List<ChosenAnswer> chosen,
            Set<String> rightKeys,
            @Nullable String rightText) {}

    /** An answer that was chosen, and what to learn from it. */
    public record ChosenAnswer(
            String key, boolean right, @Nullable Phrase feedback) {}
}
