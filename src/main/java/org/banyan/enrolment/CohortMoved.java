package org.banyan.enrolment;

import org.banyan.curriculum.CourseVersionId;

/** A cohort runs a newer version of its course from now on; what its people have done stays theirs. */
public record CohortMoved(CohortId cohort, CourseVersionId from, CourseVersionId to) {}
