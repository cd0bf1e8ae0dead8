package org.banyan.assessment.results;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the answers to a question tell of it, from 0 to 1 or -1 to 1. What cannot be said is empty.
 *
 * @param given how many learners were given it
 * @param skipped how many of them left it out
 * @param facility the mean share of its points; also called difficulty index, though more is easier (Crocker &amp; Algina, 1986,
 *     Introduction to Classical and Modern Test Theory, chapter 14)
 * @param discrimination the corrected item-total correlation
 * @param upperLower the index of the upper and lower 27 %
 * @param effectiveWeight its share in the differences between learners; only where all were given the same questions
 * @param weight its share of the points; only there, too
 * @param choices what there was to choose
 * @param wrongAnswers the commonest, where something was to be typed or put somewhere
 */
public record QuestionFigures(
        SeenQuestion question,
        int given,
        int skipped,
        OptionalDouble facility,
        OptionalDouble discrimination,
        OptionalDouble upperLower,
        OptionalDouble effectiveWeight,
        OptionalDouble weight,
        List<Choice> choices,
        List<WrongAnswer> wrongAnswers,
        Set<Finding> findings) {

    /**
     * Something to choose, and by how many it was chosen.
     *
     * @param words plain text
     * @param upper of those who did best on the whole
     * @param lower of those who did worst
     */
    public record Choice(String words, boolean right, int chosen, int upper, int lower) {}

    /**
     * A wrong answer.
     *
     * @param prompt what was answered so; none where the whole question was
     * @param gap the number of the gap; 0 where there are none
     * @param words plain text, as a learner typed it
     */
    public record WrongAnswer(@Nullable String prompt, int gap, String words, int learners) {}

    public OptionalDouble skippedShare() {
        return given == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) skipped / given);
    }

    /** Whether it should be read again before it is asked again. */
    public boolean isDoubtful() {
        return findings.stream().anyMatch(Finding::isDoubt);
    }
}
