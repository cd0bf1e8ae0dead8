package org.banyan.assessment.results.statistics;

import java.util.OptionalDouble;

/**
 * Whether learners who did equally well on the whole did as well on one item, whichever of two groups they belong to; where they
 * did not, the item functions differentially (DIF) and may be unfair. Learners are matched in strata by their total; in each there are
 * {@code A} right and {@code B} wrong answers of the reference group, {@code C} and {@code D} of the focal group, and
 * {@code T} together (N. Mantel &amp; W. Haenszel, 1959, Journal of the National Cancer Institute 22, 719–748; for items of a test P. W. Holland &amp;
 * D. T. Thayer, 1988, Differential item performance and the Mantel-Haenszel procedure, in Wainer &amp; Braun, Test Validity):
 *
 * <ul>
 *   <li>common odds ratio {@code α = Σ(AD/T) / Σ(BC/T)}, on the delta scale of ETS {@code Δ = −2.35 · ln α}: below 0 the item is
 *       harder for the focal group;
 *   <li>chi-square with one degree of freedom, {@code (|ΣA − ΣE(A)| − ½)² / ΣVar(A)};
 *   <li>variance of {@code ln α} by J. Robins, N. Breslow &amp; S. Greenland (1986, Biometrics 42, 311–323).
 * </ul>
 *
 * <p>Where all of one group are right whom there is somebody to compare with, the odds ratio is nought or infinite and no number;
 * then chi-square alone decides whether the difference is large or unknown.
 *
 * @param delta empty where the odds ratio is nought or infinite, or there is no stratum with both groups
 * @param harder whether the focal group got fewer right than matched learners of both would
 */
public record MantelHaenszel(OptionalDouble delta, double chiSquare, Level level, boolean harder) {

    /** The 95th percentile of chi-square with one degree of freedom. */
    private static final double SIGNIFICANT = 3.841459;

    /** The 95th percentile of the standard normal, for a test on one side. */
    private static final double ONE_SIDED = 1.644854;

    private static final double DELTA = 2.35;

    /**
     * The classes of ETS (R. Zwick, 2012, A review of ETS differential item functioning assessment procedures, ETS RR-12-08).
     */
    public enum Level {
        /** Too little to tell. */
        UNKNOWN,
        /** A: below 1, or not significantly different from 0. */
        NEGLIGIBLE,
        /** B: all others. */
        MODERATE,
        /** C: 1.5 or more, and significantly more than 1. */
        LARGE
    }

    /**
     * Right and wrong answers of one stratum.
     *
     * @param right of the reference group
     * @param focalRight of the focal group
     */
    public record Stratum(double right, double wrong, double focalRight, double focalWrong) {

        double all() {
            return right + wrong + focalRight + focalWrong;
        }

        boolean hasBoth() {
            return right + wrong > 0 && focalRight + focalWrong > 0;
        }
    }

    public static MantelHaenszel of(Iterable<Stratum> strata) {
        Sums sums = new Sums();
        strata.forEach(sums::add);
        return sums.result();
    }

    private static final class Sums {

        private double agree;
        private double cross;
        private double deviation;
        private double variance;
        private double pr;
        private double psQr;
        private double qs;

        void add(Stratum stratum) {
            double all = stratum.all();
            if (!stratum.hasBoth() || all < 2) {
                return;
            }
            double r = stratum.right() * stratum.focalWrong() / all;
            double s = stratum.wrong() * stratum.focalRight() / all;
            double p = (stratum.right() + stratum.focalWrong()) / all;
            double q = (stratum.wrong() + stratum.focalRight()) / all;
            double reference = stratum.right() + stratum.wrong();
            double focal = stratum.focalRight() + stratum.focalWrong();
            double right = stratum.right() + stratum.focalRight();
            double wrong = stratum.wrong() + stratum.focalWrong();
            agree += r;
            cross += s;
            pr += p * r;
            psQr += p * s + q * r;
            qs += q * s;
            deviation += stratum.right() - reference * right / all;
            variance += reference * focal * right * wrong / (all * all * (all - 1));
        }

        MantelHaenszel result() {
            double beyond = Math.max(0, Math.abs(deviation) - 0.5);
            double chiSquare = variance == 0 ? 0 : beyond * beyond / variance;
            boolean harder = deviation > 0;
            if (agree == 0 || cross == 0) {
                Level level = chiSquare < SIGNIFICANT ? Level.UNKNOWN : Level.LARGE;
                return new MantelHaenszel(OptionalDouble.empty(), chiSquare, level, harder);
            }
            double delta = -DELTA * Math.log(agree / cross);
            return new MantelHaenszel(OptionalDouble.of(delta), chiSquare, level(Math.abs(delta), chiSquare), harder);
        }

        private Level level(double size, double chiSquare) {
            if (size < 1 || chiSquare < SIGNIFICANT) {
                return Level.NEGLIGIBLE;
            }
            boolean significantlyMore = (size - 1) / (DELTA * error()) > ONE_SIDED;
            return size >= 1.5 && significantlyMore ? Level.LARGE : Level.MODERATE;
        }

        private double error() {
            return Math.sqrt(pr / (2 * agree * agree) + psQr / (2 * agree * cross) + qs / (2 * cross * cross));
        }
    }
}
