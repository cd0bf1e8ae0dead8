package org.banyan.assessment.results;

import java.util.List;
import java.util.OptionalDouble;
import org.banyan.assessment.results.statistics.NormalisedGain;
import org.banyan.identity.PersonId;

/**
 * What was gained between the quiz before a course and the one after it.
 *
 * @param all of those who did both
 * @param onlyBefore how many did the first and not the second
 * @param onlyAfter how many did the second and not the first
 * @param learners those whom the person asking leads, by name, also who did only one
 */
public record GainFigures(
        ResultQuiz before,
        ResultQuiz after,
        NormalisedGain all,
        int onlyBefore,
        int onlyAfter,
        List<Integer> tenthsBefore,
        List<Integer> tenthsAfter,
        List<Part> parts,
        List<LearnerGain> learners) {

    /** Of some of the learners; nothing is said where they are hidden. */
    public record Part(Breakdown.By by, String name, boolean hidden, NormalisedGain gain) {}

    /**
     * Of one learner, in shares of the points.
     *
     * @param gain empty for who did only one, and for who had everything before
     */
    public record LearnerGain(
            PersonId person, String name, OptionalDouble before, OptionalDouble after, OptionalDouble gain) {

        public boolean hasBoth() {
            return before.isPresent() && after.isPresent();
        }
    }
}
