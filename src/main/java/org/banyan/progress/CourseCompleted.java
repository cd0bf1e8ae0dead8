package org.banyan.progress;

import java.time.Instant;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.EnrolmentId;
import org.banyan.identity.PersonId;

/** A learner has fulfilled the completion rule of a course for the first time. */
public record CourseCompleted(
        EnrolmentId enrolment, CohortId cohort, CourseVersionId version, PersonId person, Instant at) {}
