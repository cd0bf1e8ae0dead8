package org.banyan.assessment.rules;

import java.time.Instant;

/** Whether somebody may begin an attempt now, and if not, why. */
public sealed interface Entry {

    /** Begin. */
    record Open() implements Entry {}

    record NotYet(Instant opensAt) implements Entry {}

    record Closed(Instant since) implements Entry {}

    /** All attempts have been made. */
    record UsedUp(int allowed) implements Entry {}

    /** The last attempt ended too short a time ago. */
    record Waiting(Instant until) implements Entry {}

    default boolean isOpen() {
        return this instanceof Open;
    }
}
