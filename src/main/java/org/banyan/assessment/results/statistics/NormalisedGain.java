package org.banyan.assessment.results.statistics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How much of what they did not know before people knew afterwards: {@code g = (post − pre) / (100 % − pre)} (R. R. Hake, 1998,
 * Interactive-engagement versus traditional methods: A six-thousand-student survey of mechanics test data for introductory
 * physics courses, American Journal of Physics 66, 64–74). Hake calls 0.7 and more high, 0.3 and more medium, and less low.
 *
 * <p>Of many people it is worked out in two ways, which differ where those who knew little gained otherwise than those who knew
 * much (L. Bao, 2006, Theoretical comparisons of average normalized gain calculations, American Journal of Physics 74, 917–922):
 *
 * <ul>
 *   <li>the gain of averages, Hake's own: {@code g} of the mean of all scores before and the mean of all scores after;
 *   <li>the average of gains: the mean of everybody's own {@code g}. Who had 100 % before could not gain and has none, and is left
 *       out here, but not of the means above.
 * </ul>
 *
 * @param learners who did both
 * @param before mean share of the points
 * @param after mean share of the points
 * @param full how many had 100 % before
 */
public record NormalisedGain(
        int learners,
        OptionalDouble before,
        OptionalDouble after,
        int full,
        OptionalDouble ofAverages,
        OptionalDouble averageOfGains) {

    /** How much one had before and after, as shares from 0 to 1. */
    public record Pair(double before, double after) {

        /** Empty for who had everything before. */
        public OptionalDouble gain() {
            return NormalisedGain.gain(before, after);
        }
    }

    public static NormalisedGain of(List<Pair> pairs) {
        OptionalDouble before = pairs.stream().mapToDouble(Pair::before).average();
        OptionalDouble after = pairs.stream().mapToDouble(Pair::after).average();
        double[] gains = pairs.stream()
                .map(Pair::gain)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return new NormalisedGain(
                pairs.size(),
                before,
                after,
                pairs.size() - gains.length,
                before.isPresent() ? gain(before.getAsDouble(), after.orElseThrow()) : before,
                Sample.of(gains).mean());
    }

    private static OptionalDouble gain(double before, double after) {
        return before >= 1 ? OptionalDouble.empty() : OptionalDouble.of((after - before) / (1 - before));
    }
}
