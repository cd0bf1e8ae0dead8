package org.banyan.assessment.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number that may be off by the tolerance, the limits included. Where what was typed can be read in two ways, such as
 * {@code 1,500}, it is right if one of them is: who counted correctly is not failed for the habits of another language.
 *
 * @param units names of the unit that may stand behind the number
 */
public record NumberWithin(BigDecimal correct, BigDecimal tolerance, List<String> units) implements ScoringRule {

    @Override
    public BigDecimal share(Response response) {
        return ScoringRule.whole(response instanceof Response.Written(String written)
                && WrittenNumber.readings(written, units).stream().anyMatch(this::isWithin));
    }

    private boolean isWithin(BigDecimal number) {
        return number.subtract(correct).abs().compareTo(tolerance) <= 0;
    }
}
