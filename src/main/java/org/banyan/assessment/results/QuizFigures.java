package org.banyan.assessment.results;

import java.util.List;
import org.banyan.assessment.results.statistics.Reliability;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a quiz, of a cohort or of all cohorts of a course.
 *
 * @param place what the cohort or the course is called
 * @param counting which attempts are counted here
 * @param ofCohort which count by the conditions of the cohort; none over several cohorts
 * @param attempts how many were handed in, by all learners
 * @param waiting how many learners are not counted yet because something of theirs has still to be marked
 * @param untold whether there are too few learners to tell anything to who asks
 * @param sameForAll whether all were given the same questions
 * @param points that could be earned; only where all were given the same
 * @param unsaid why there is no reliability; none where there is one
 * @param gain none where the quiz belongs to no pair
 * @param learners those whom the person asking leads, by name
 */
public record QuizFigures(
        ResultQuiz quiz,
        String place,
        Counting counting,
        @Nullable Counting ofCohort,
        int attempts,
        int waiting,
        boolean untold,
        ScoreFigures scores,
        boolean sameForAll,
        double points,
        Reliability reliability,
        @Nullable Unsaid unsaid,
        List<QuestionFigures> questions,
        List<Breakdown> breakdowns,
        @Nullable GainFigures gain,
        List<LearnerLine> learners) {

    /** Why Cronbach's alpha cannot be said. */
    public enum Unsaid {
        FEW_LEARNERS,
        ONE_QUESTION,
        DIFFERENT_QUESTIONS,
        EQUAL_TOTALS
    }

    /**
     * A learner.
     *
     * @param share of the points, as it counts
     * @param waiting whether something of it has still to be marked
     */
    public record LearnerLine(
            PersonId person,
            String name,
            @Nullable String group,
            int attempts,
            double share,
            boolean passed,
            boolean waiting) {}

    public boolean isEmpty() {
        return attempts == 0;
    }
}
