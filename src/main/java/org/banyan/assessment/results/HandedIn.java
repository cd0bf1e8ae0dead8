package org.banyan.assessment.results;

import java.time.Instant;
import java.util.UUID;
import org.banyan.assessment.AttemptId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that has ended, and who made it.
 *
 * @param waiting whether something has still to be marked
 * @param counts whether it is the one that counts of this learner
 * @param sector the code of a category value, as {@code sex}; none where it was not stated
 */
record HandedIn(
        AttemptId attempt,
        CohortId cohort,
        PersonId person,
        String name,
        int number,
        Instant startedAt,
        Instant endedAt,
        boolean byTime,
        double score,
        double of,
        boolean passed,
        boolean waiting,
        boolean counts,
        @Nullable UUID group,
        @Nullable String groupName,
        @Nullable String sector,
        @Nullable String sex) {

    /** Of the points, from 0 to 1. */
    double share() {
        return of == 0 ? 0 : score / of;
    }
}
