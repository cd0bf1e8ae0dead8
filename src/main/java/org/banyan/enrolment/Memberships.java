package org.banyan.enrolment;

import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;

/** Answers who may enter a cohort's classroom. Every service that works inside a cohort asks here first. */
public interface Memberships {

    /**
     * How the person who asks stands to the cohort.
     *
     * @throws Refusal.NotFound if there is no such cohort
     * @throws Refusal.NotPermitted if the person neither learns nor leads there
     */
    Membership require(CohortId cohort);

    /** Whether this person learns or has learned in the cohort. */
    boolean isLearner(PersonId person, CohortId cohort);
}
