package org.banyan.assessment;

import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;

/** An answer came when the time was over, and waits for a decision. */
public record LateAnswerKept(CohortId cohort, String quizKey, PersonId person) {}
