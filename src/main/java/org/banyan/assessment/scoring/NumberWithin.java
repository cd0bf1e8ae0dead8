package org.banyan.assessment.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number within a range. Where what was typed can be read in two ways, such as {@code 1,500}, it is right if one of them is:
 * who counted correctly is not failed for the habits of another language.
 *
 * @param ranges the one with the largest share counts
 * @param units that may stand behind the number
 */
public record NumberWithin(List<Range> ranges, List<NumberUnit> units) implements ScoringRule {

    /**
     * From one number to another, both included.
     *
     * @param low none where there is no limit
     * @param high none where there is no limit
     */
    public record Range(@Nullable BigDecimal low, @Nullable BigDecimal high, BigDecimal share) {

        boolean holds(BigDecimal number) {
            return (low == null || number.compareTo(low) >= 0) && (high == null || number.compareTo(high) <= 0);
        }
    }

    @Override
    public BigDecimal share(Response response) {
        return best(response).map(at -> ranges.get(at).share()).orElse(BigDecimal.ZERO);
    }

    /** The index of the range that counts. */
    public Optional<Integer> best(Response response) {
        if (!(response instanceof Response.Written(String written))) {
            return Optional.empty();
        }
        Set<BigDecimal> readings = WrittenNumber.readings(written, units);
        Integer best = null;
        for (int at = 0; at < ranges.size(); at++) {
            boolean larger = best == null
                    || ranges.get(at).share().compareTo(ranges.get(best).share()) > 0;
            if (larger && readings.stream().anyMatch(ranges.get(at)::holds)) {
                best = at;
            }
        }
        return Optional.ofNullable(best);
    }
}
