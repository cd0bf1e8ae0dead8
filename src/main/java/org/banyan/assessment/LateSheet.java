package org.banyan.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.banyan.assessment.AttemptResult.MarkedQuestion;
import org.banyan.assessment.scoring.Score;
import org.banyan.enrolment.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * Answers of an attempt that came too late, each beside what was saved in time.
 *
 * @param deadline when the time was over
 * @param score of the attempt as it is now
 */
public record LateSheet(
        AttemptId attempt,
        CohortId cohort,
        String learner,
        Phrase quiz,
        int number,
        @Nullable Instant deadline,
        Score score,
        List<LateEntry> entries) {

    /**
     * An answer that came too late.
     *
     * @param saved the question as it was answered in time
     * @param late the question as it was answered too late
     * @param points that the late answer would earn; null where somebody has to mark it
     * @param afterFeedback whether the learner had seen what was right by then
     * @param taken whether it counts; null where nobody has decided
     * @param reason of the decision
     */
    public record LateEntry(
            MarkedQuestion saved,
            MarkedQuestion late,
            @Nullable BigDecimal points,
            Instant arrivedAt,
            boolean afterFeedback,
            @Nullable Boolean taken,
            @Nullable String reason,
            @Nullable String decidedBy) {}

    /** Whether something is still to be decided. */
    public boolean isOpen() {
        return entries.stream().anyMatch(entry -> entry.taken() == null);
    }
}
