package org.banyan.tutoring;

import java.time.Duration;
import java.time.Instant;

/**
 * Within what time questions of a cohort are to be answered.
 *
 * @param holdsFrom since when; what waited before begins to wait then, so that a new target finds nobody late
 */
public record ResponseTarget(Duration within, Instant holdsFrom) {

    /** Until when a question is to be answered that waits since then. */
    public Instant due(Instant since) {
        return due(since, 1);
    }

    /** The same with that many times the target. */
    public Instant due(Instant since, int times) {
        return (since.isAfter(holdsFrom) ? since : holdsFrom).plus(within.multipliedBy(times));
    }
}
