package org.banyan.enrolment;

import java.time.Instant;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An application as staff and the applicant see it.
 *
 * @param cohortName none for the standing cohort
 * @param reason why it was declined
 */
public record ApplicationEntry(
        EnrolmentId enrolment,
        CohortId cohort,
        @Nullable String cohortName,
        CourseVersionId version,
        PersonId person,
        String name,
        EnrolmentStatus status,
        Instant appliedAt,
        String motivation,
        @Nullable String reason) {}
