package org.banyan.assessment.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a cohort settles for a quiz.
 *
 * @param opensAt open from the beginning where null
 * @param closesAt never closed where null
 * @param minutes as the quiz says where null; no limit where 0
 * @param attempts as the quiz says where null; as many as one likes where 0
 * @param waitMinutes between the end of an attempt and the beginning of the next
 * @param passwordAsked whether one begins with a password
 */
public record CohortRules(
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Integer minutes,
        @Nullable Integer attempts,
        int waitMinutes,
        ScoreKept scoreKept,
        FeedbackTiming feedback,
        boolean passwordAsked) {

    /** Of a quiz for which nothing was settled. */
    public static final CohortRules NONE =
            new CohortRules(null, null, null, null, 0, ScoreKept.HIGHEST, FeedbackTiming.AFTER_EACH, false);
}
