package org.banyan.assessment.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Each answer that is chosen adds its share, which may be negative.
 *
 * @param shares by the keys of the answers
 */
public record WeightedChoice(Map<String, BigDecimal> shares) implements ScoringRule {

    @Override
    public BigDecimal share(Response response) {
        return response instanceof Response.Chosen(Set<String> chosen)
                        && shares.keySet().containsAll(chosen)
                ? ScoringRule.within(chosen.stream()
                        .map(key -> Objects.requireNonNull(shares.get(key)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : BigDecimal.ZERO;
    }
}
