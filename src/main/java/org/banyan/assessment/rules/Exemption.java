package org.banyan.assessment.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise for somebody; whatever is null stays as it is for the others.
 *
 * @param minutes no limit where 0
 * @param extraPercent more time than the cohort has; not together with {@code minutes}
 * @param attempts as many as one likes where 0
 * @param passwordFree whether no password is asked
 */
public record Exemption(
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Integer minutes,
        @Nullable Integer extraPercent,
        @Nullable Integer attempts,
        boolean passwordFree) {

    /** Whether nothing is otherwise. */
    public boolean isEmpty() {
        return opensAt == null
                && closesAt == null
                && minutes == null
                && extraPercent == null
                && attempts == null
                && !passwordFree;
    }
}
