package org.banyan.assessment;

import java.time.Instant;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;

/** A learner has reached the pass mark of a quiz for the first time. */
public record QuizPassed(QuizId quiz, CohortId cohort, PersonId person, Instant at) {}
