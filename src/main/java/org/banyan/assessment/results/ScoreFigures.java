package org.banyan.assessment.results;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.banyan.assessment.results.statistics.Sample;

/**
 * How learners did on the whole, in shares of the points from 0 to 1.
 *
 * @param tenths how many have less than 10 %, less than 20 % and so on; 100 % is with the last
 * @param passed how many reached the pass mark of their attempt
 * @param seconds the median of the time from beginning to handing in
 */
public record ScoreFigures(
        int learners,
        List<Integer> tenths,
        OptionalDouble mean,
        OptionalDouble median,
        OptionalDouble deviation,
        OptionalDouble least,
        OptionalDouble most,
        int passed,
        OptionalDouble seconds) {

    private static final int BARS = 10;

    static ScoreFigures of(List<HandedIn> learners) {
        List<HandedIn.Counted> told = learners.stream().map(HandedIn::told).toList();
        double[] shares = told.stream().mapToDouble(HandedIn.Counted::share).toArray();
        Sample scores = Sample.of(shares);
        Sample times = Sample.of(learners.stream()
                .mapToDouble(each ->
                        Duration.between(each.startedAt(), each.endedAt()).toMillis() / 1000d)
                .toArray());
        return new ScoreFigures(
                learners.size(),
                tenths(shares),
                scores.mean(),
                scores.median(),
                scores.deviation(),
                scores.least(),
                scores.most(),
                (int) told.stream().filter(HandedIn.Counted::passed).count(),
                times.median());
    }

    public OptionalDouble passRate() {
        return learners == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) passed / learners);
    }

    /** In which tenth a share lies. */
    static int tenth(double share) {
        return Math.clamp((int) Math.floor(share * BARS + 1e-9), 0, BARS - 1);
    }

    /** How many of the shares lie in which tenth. */
    static List<Integer> tenths(double... shares) {
        List<Integer> tenths = new ArrayList<>(Collections.nCopies(BARS, 0));
        for (double share : shares) {
            tenths.set(tenth(share), tenths.get(tenth(share)) + 1);
        }
        return List.copyOf(tenths);
    }
}
