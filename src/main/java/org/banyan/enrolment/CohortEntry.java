package org.banyan.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.identity.InstituteId;
import org.jspecify.annotations.Nullable;

/**
 * A cohort as lists and other modules see it.
 *
 * @param name none for the standing cohort of a course, which goes by the course's title
 * @param learners how many take part or have completed
 */
public record CohortEntry(
        CohortId cohort,
        CourseId course,
        CourseVersionId version,
        InstituteId institute,
        @Nullable String name,
        @Nullable String language,
        @Nullable String region,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer seats,
        Admission admission,
        boolean standing,
        @Nullable Instant closedAt,
        long learners) {

    public boolean isFull() {
        return seats != null && learners >= seats;
    }
}
