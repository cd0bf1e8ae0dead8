package org.banyan.enrolment;

/** There may be room in the cohort: somebody left, or it has more seats. */
public record SeatsFreed(CohortId cohort) {}
