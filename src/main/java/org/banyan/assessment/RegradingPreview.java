package org.banyan.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.banyan.assessment.scoring.Score;

/**
 * What would become of scores if answers were scored by a corrected question.
 *
 * @param attempts how many would be scored again
 * @param changes those whose points would change
 */
public record RegradingPreview(CorrectedQuestion question, int attempts, List<Change> changes) {

    /**
     * An attempt that would change.
     *
     * @param before points of the question
     * @param after points of the question
     * @param passesNow whether it would pass, which it has not
     * @param staysPassed whether it would have failed, but keeps what was announced
     */
    public record Change(
            AttemptId attempt,
            String learner,
            int number,
            BigDecimal before,
            BigDecimal after,
            Score scoreBefore,
            Score scoreAfter,
            boolean passesNow,
            boolean staysPassed) {}

    public int newlyPassed() {
        return (int) changes.stream().filter(Change::passesNow).count();
    }
}
