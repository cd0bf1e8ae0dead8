package org.banyan.assessment;

import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;

/** Everything of an attempt that had to be marked has been. */
public record AttemptMarked(AttemptId attempt, QuizId quiz, CohortId cohort, PersonId person) {}
