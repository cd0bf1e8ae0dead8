package org.banyan.assessment;

import java.time.Instant;
import org.banyan.enrolment.CohortId;

/** An attempt with answers that came too late and about which nobody has decided. */
public record WaitingLate(
        AttemptId attempt, CohortId cohort, String learner, String quiz, int answers, Instant since) {}
