package org.banyan.enrolment;

import org.banyan.identity.PersonId;

/** A person takes part in a cohort from now on, for the first time or again. */
public record PersonEnrolled(EnrolmentId enrolment, CohortId cohort, PersonId person) {}
