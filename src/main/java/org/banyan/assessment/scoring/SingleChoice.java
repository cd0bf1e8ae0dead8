package org.banyan.assessment.scoring;

import java.math.BigDecimal;
import java.util.Set;

/**
 * One answer is to be chosen.
 *
 * @param right keys of the answers that earn the points; one of them is enough
 */
public record SingleChoice(Set<String> right) implements ScoringRule {

    @Override
    public BigDecimal share(Response response) {
        return ScoringRule.whole(response instanceof Response.Chosen(Set<String> chosen)
                && chosen.size() == 1
                && right.containsAll(chosen));
    }
}
