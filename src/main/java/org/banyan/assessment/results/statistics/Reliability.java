package org.banyan.assessment.results.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far a score would be the same if it were measured again.
 *
 * @param alpha empty where it cannot be said
 * @param standardError in points; empty where alpha is, or where alpha is below 0 and so no reliability
 */
public record Reliability(OptionalDouble alpha, OptionalDouble standardError) {

    public static final Reliability UNKNOWN = new Reliability(OptionalDouble.empty(), OptionalDouble.empty());

    private static final double NOTHING = 1e-12;

    /**
     * Cronbach's alpha, {@code α = k / (k − 1) · (1 − Σs²(item) / s²(total))} of {@code k} items (L. J. Cronbach, 1951, Coefficient
     * alpha and the internal structure of tests, Psychometrika 16, 297–334), and the standard error of measurement,
     * {@code s(total) · √(1 − α)}: about two of three learners' true scores are within it of what was measured (Crocker &amp; Algina, 1986,
     * Introduction to Classical and Modern Test Theory, chapters 6 and 7).
     *
     * <p>Alpha is said of items that all learners were given. Of one item, of less than two learners and of equal totals it cannot be
     * said.
     *
     * @param items the points of each item, by learner
     */
    public static Reliability of(double[]... items) {
        if (items.length < 2 || items[0].length < 2) {
            return UNKNOWN;
        }
        double[] totals = new double[items[0].length];
        double ofItems = 0;
        for (double[] item : items) {
            Arrays.setAll(totals, learner -> totals[learner] + item[learner]);
            ofItems += Sample.of(item).variance().orElseThrow();
        }
        double ofTotal = Sample.of(totals).variance().orElseThrow();
        if (ofTotal < NOTHING) {
            return UNKNOWN;
        }
        double count = items.length;
        double alpha = count / (count - 1) * (1 - ofItems / ofTotal);
        return new Reliability(
                OptionalDouble.of(alpha),
                alpha < 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(ofTotal * Math.max(0, 1 - alpha))));
    }
}
