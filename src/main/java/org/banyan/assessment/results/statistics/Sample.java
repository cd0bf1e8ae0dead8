package org.banyan.assessment.results.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Some numbers of one kind, such as the scores of a quiz.
 *
 * <p>Mean {@code m = Σx / n}; variance {@code s² = Σ(x − m)² / (n − 1)}, the estimate for all learners whom these stand for;
 * standard deviation {@code s}. The median is the middle value, or half way between the two in the middle.
 */
public final class Sample {

    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    public static Sample of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    public int size() {
        return sorted.length;
    }

    /** Empty where there is no value. */
    public OptionalDouble mean() {
        return Arrays.stream(sorted).average();
    }

    /** Empty where there is no value. */
    public OptionalDouble median() {
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2);
    }

    /** Empty below two values, of which one cannot say how they vary. */
    public OptionalDouble variance() {
        if (sorted.length < 2) {
            return OptionalDouble.empty();
        }
        double mean = mean().orElseThrow();
        double squares = Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return OptionalDouble.of(squares / (sorted.length - 1));
    }

    /** Empty below two values. */
    public OptionalDouble deviation() {
        OptionalDouble variance = variance();
        return variance.isPresent() ? OptionalDouble.of(Math.sqrt(variance.getAsDouble())) : variance;
    }

    /** Empty where there is no value. */
    public OptionalDouble least() {
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[0]);
    }

    /** Empty where there is no value. */
    public OptionalDouble most() {
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[sorted.length - 1]);
    }
}
