package org.banyan.gathering;

import org.banyan.enrolment.CohortId;

/**
 * A gathering as it is planned, to be changed.
 *
 * @param version to be given back with the change: it is refused if somebody else saved first
 */
public record StoredPlan(GatheringId gathering, CohortId cohort, int version, GatheringPlan plan) {}
