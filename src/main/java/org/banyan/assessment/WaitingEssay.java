package org.banyan.assessment;

import java.time.Instant;
import org.banyan.enrolment.CohortId;

/**
 * An essay that waits to be marked.
 *
 * @param begun whether somebody has saved a draft of marks
 */
public record WaitingEssay(
        AttemptId attempt,
        QuestionId question,
        CohortId cohort,
        String learner,
        String quiz,
        Instant since,
        boolean begun) {}
