package org.banyan.assessment;

import java.util.List;
import org.banyan.assessment.AttemptSheet.OpenCriterion;
import org.banyan.enrolment.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * An essay with all that is needed to mark it.
 *
 * @param written plain text, as the learner left it
 * @param model a very good answer; none where its authors gave none
 * @param marks as they were saved last; empty ones where there are none
 * @param version of the marks; 0 where there are none
 * @param given whether they count already
 */
public record EssaySheet(
        AttemptId attempt,
        QuestionId question,
        CohortId cohort,
        String learner,
        Phrase quiz,
        Phrase text,
        String written,
        List<OpenCriterion> rubric,
        int points,
        @Nullable Phrase model,
        EssayMarks marks,
        int version,
        boolean given) {}
