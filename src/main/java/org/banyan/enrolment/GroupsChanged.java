package org.banyan.enrolment;

/** Somebody came into a group of the cohort or left one, or a group was made, renamed or deleted. */
public record GroupsChanged(CohortId cohort) {}
