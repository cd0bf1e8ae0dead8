package org.banyan.enrolment;

import java.time.Instant;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** A person in a cohort, as lists and other modules see it. */
public record EnrolmentEntry(
        EnrolmentId enrolment,
        CohortId cohort,
        PersonId person,
        EnrolmentStatus status,
        @Nullable Instant enrolledAt,
        @Nullable Instant completedAt) {}
