package org.banyan.gathering;

import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the roster of a gathering.
 *
 * @param status missing for walk-ins, who never registered
 * @param mark missing as long as nothing was said
 */
public record RosterRow(
        PersonId person,
        String name,
        @Nullable RegistrationStatus status,
        @Nullable Mark mark,
        @Nullable MarkSource source) {

    /** Those with a place stand first, walk-ins last. */
    int rank() {
        return status == null
                ? 2
                : switch (status) {
                    case REGISTERED -> 0;
                    case WAITING -> 1;
                    case WITHDRAWN -> 2;
                };
    }
}
