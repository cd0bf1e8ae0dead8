package org.banyan.assessment.results;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.banyan.assessment.AttemptId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that has ended, and who made it.
 *
 * @param waiting whether something has still to be marked
 * @param counted what counts of this learner, where this is the attempt to count by; else none
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
        @Nullable Counted counted,
        @Nullable UUID group,
        @Nullable String groupName,
        @Nullable String sector,
        @Nullable String sex) {

    /** What counts of a learner: of one attempt, or of all of them together. */
    record Counted(double share, boolean passed, boolean waiting) {

        static Counted average(List<HandedIn> attempts) {
            return new Counted(
                    attempts.stream().mapToDouble(HandedIn::share).average().orElse(0),
                    attempts.stream().anyMatch(HandedIn::passed),
                    attempts.stream().anyMatch(HandedIn::waiting));
        }
    }

    boolean counts() {
        return counted != null;
    }

    /** Whether it counts, and all of what counts is marked. */
    boolean countsMarked() {
        return counted != null && !counted.waiting();
    }

    /** What is to be told of the learner by this attempt. */
    Counted told() {
        return counted == null ? new Counted(share(), passed, waiting) : counted;
    }

    HandedIn counting(Counted together) {
        return new HandedIn(
                attempt, cohort, person, name, number, startedAt, endedAt, byTime, score, of, passed, waiting, together,
                group, groupName, sector, sex);
    }

    /** Of the points of this attempt, from 0 to 1. */
    double share() {
        return of == 0 ? 0 : score / of;
    }
}
