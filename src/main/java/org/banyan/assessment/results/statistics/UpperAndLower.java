package org.banyan.assessment.results.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Those who did best and those who did worst, to see whether an item tells them apart. Of each side 27 % are taken: with fewer
 * the figures rest on too few learners, with more the sides come too near to each other (T. L. Kelley, 1939, The selection of upper and lower groups for the
 * validation of test items, Journal of Educational Psychology 30, 17–24).
 *
 * <p>Who has the same total as the last one taken is taken too, since there is no reason to leave them out; so the sides may be
 * larger than 27 %, and nobody's place depends on chance.
 */
public final class UpperAndLower {

    private static final double SHARE = 0.27;

    private final double[] totals;
    private final double upperFrom;
    private final double lowerTo;

    private UpperAndLower(double[] totals, double upperFrom, double lowerTo) {
        this.totals = totals;
        this.upperFrom = upperFrom;
        this.lowerTo = lowerTo;
    }

    public static UpperAndLower of(double... totals) {
        if (totals.length == 0) {
            return new UpperAndLower(totals, 0, 0);
        }
        double[] sorted = totals.clone();
        Arrays.sort(sorted);
        int taken = (int) Math.max(1, Math.round(SHARE * sorted.length));
        return new UpperAndLower(totals.clone(), sorted[sorted.length - taken], sorted[taken - 1]);
    }

    /** Whether there are two sides: not where nobody or too many have the same total. */
    public boolean areApart() {
        return totals.length > 1 && upperFrom > lowerTo;
    }

    public boolean isUpper(int learner) {
        return areApart() && totals[learner] >= upperFrom;
    }

    public boolean isLower(int learner) {
        return areApart() && totals[learner] <= lowerTo;
    }

    /**
     * The upper-lower index, {@code D = p(upper) − p(lower)}: the share of an item's points that one side earned, less that of the
     * other. R. L. Ebel (1965, Measuring Educational Achievement) calls items of 0.40 and more very good, those from 0.30 reasonably good, those
     * from 0.20 marginal, and those below poor.
     *
     * @param shares of each learner, in the order of the totals
     */
    public OptionalDouble index(double... shares) {
        OptionalDouble upper = mean(shares, true);
        OptionalDouble lower = mean(shares, false);
        return upper.isPresent() && lower.isPresent()
                ? OptionalDouble.of(upper.getAsDouble() - lower.getAsDouble())
                : OptionalDouble.empty();
    }

    private OptionalDouble mean(double[] shares, boolean upper) {
        double sum = 0;
        int count = 0;
        for (int learner = 0; learner < totals.length; learner++) {
            if (upper ? isUpper(learner) : isLower(learner)) {
                sum += shares[learner];
                count++;
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }
}
