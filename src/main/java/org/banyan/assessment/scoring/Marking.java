package org.banyan.assessment.scoring;

/**
 * How the parts of an answer make one score. The first three are compared, with what is known about their reliability, in Betts,
 * Muntean, Kim &amp; Kao (2022), Evaluating Different Scoring Methods for Multiple Response Items Providing Partial Credit,
 * Educational and Psychological Measurement 82(1), 151–176, doi 10.1177/0013164421994636.
 *
 * <p>Where one thing is asked of each part, as in matching or filling gaps, {@link #PARTIAL} is the share of the parts that are
 * right, and {@link #RIGHT_MINUS_WRONG} takes one off for every part that is filled wrongly, but not for those left empty.
 */
public enum Marking {
    /** Everything that is right and nothing that is wrong, or no points. The "dichotomous" method there. */
    ALL_OR_NOTHING,

    /**
     * Every answer is judged for itself: the share of all answers that are right and chosen, or wrong and left. The "true/false"
     * method there. An answer that chooses nothing earns nothing.
     */
    PARTIAL,

    /**
     * The share of right answers that are chosen, less as much for every wrong one, never below nothing. The "plus/minus" method
     * there, with a floor.
     */
    RIGHT_MINUS_WRONG,

    /**
     * The sum of the shares that authors have given to the answers chosen, never below nothing or above all. As multiple choice
     * questions of Moodle, where an answer may carry "a positive or negative grade" and a total below zero counts as zero.
     */
    WEIGHTED
}
