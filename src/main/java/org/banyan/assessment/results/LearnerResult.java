package org.banyan.assessment.results;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.banyan.assessment.AttemptId;
import org.banyan.assessment.AttemptReviews.ReviewedQuestion;
import org.banyan.assessment.scoring.Score;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How a learner did in a quiz, and on which way.
 *
 * @param cohort what the cohort is called
 * @param attempts the earliest first
 * @param shown the one whose questions are here
 * @param counting which attempts count by the conditions of the cohort
 * @param counted share of the points that counts
 * @param gain none where the quiz belongs to no pair
 */
public record LearnerResult(
        PersonId person,
        String name,
        String cohort,
        ResultQuiz quiz,
        List<AttemptLine> attempts,
        AttemptLine shown,
        Counting counting,
        OptionalDouble counted,
        List<ReviewedQuestion> questions,
        GainFigures.@Nullable LearnerGain gain) {

    /**
     * An attempt.
     *
     * @param byTime whether the server ended it because the time was over
     * @param counts whether it is the one attempt that counts
     */
    public record AttemptLine(
            AttemptId attempt,
            int number,
            Instant startedAt,
            Instant endedAt,
            boolean byTime,
            Score score,
            boolean passed,
            boolean waiting,
            boolean counts) {}
}
