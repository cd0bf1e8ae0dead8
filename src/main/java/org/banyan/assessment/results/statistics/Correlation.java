package org.banyan.assessment.results.statistics;

import java.util.OptionalDouble;

/** How two measures of the same learners go together. */
public final class Correlation {

    /** Differences that small come from rounding: scores have three decimals. */
    private static final double NOTHING = 1e-12;

    private Correlation() {}

    /**
     * Pearson's product-moment correlation, {@code r = Σ(x − mx)(y − my) / √(Σ(x − mx)² · Σ(y − my)²)}. Between an item and the sum
     * of the <em>other</em> items of each learner it is the corrected item-total correlation, by which an item's discrimination is
     * told: the item itself is left out of the sum, since otherwise it would correlate with itself (Crocker &amp; Algina, 1986,
     * Introduction to Classical and Modern Test Theory, chapter 14).
     *
     * @return empty below two learners, and where one of the measures is the same for everybody
     */
    public static OptionalDouble of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("Two measures of the same learners");
        }
        if (x.length < 2) {
            return OptionalDouble.empty();
        }
        double meanX = Sample.of(x).mean().orElseThrow();
        double meanY = Sample.of(y).mean().orElseThrow();
        double together = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int at = 0; at < x.length; at++) {
            together += (x[at] - meanX) * (y[at] - meanY);
            squaresX += (x[at] - meanX) * (x[at] - meanX);
            squaresY += (y[at] - meanY) * (y[at] - meanY);
        }
        if (squaresX < NOTHING || squaresY < NOTHING) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.clamp(together / Math.sqrt(squaresX * squaresY), -1, 1));
    }

    /**
     * How much of the differences in the total comes from this item, its effective weight: {@code cov(x, t) / s²(t)}. A total's
     * variance is the sum of its items' covariances with it, so that the weights of all items are 1 together. What ought to
     * count half and makes no difference between learners has an effective weight near 0.
     *
     * @param total the sum of all items, this one among them
     * @return empty below two learners, and where everybody has the same total
     */
    public static OptionalDouble weight(double[] item, double[] total) {
        OptionalDouble r = of(item, total);
        OptionalDouble itemDeviation = Sample.of(item).deviation();
        OptionalDouble totalDeviation = Sample.of(total).deviation();
        if (totalDeviation.isEmpty() || totalDeviation.getAsDouble() < NOTHING) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(r.orElse(0) * itemDeviation.orElse(0) / totalDeviation.getAsDouble());
    }
}
