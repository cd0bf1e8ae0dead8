package org.banyan.assessment.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * A unit that may stand behind a number.
 *
 * @param names in all languages
 * @param multiplier how many of it make one of the first unit
 */
public record NumberUnit(Collection<String> names, BigDecimal multiplier) {

    /** The only unit of a number. */
    public static NumberUnit named(String... names) {
        return new NumberUnit(List.of(names), BigDecimal.ONE);
    }
}
