package org.banyan.assessment.scoring;

import java.math.BigDecimal;
import java.util.Set;

/** All right answers are to be chosen and no wrong one; nothing in between earns points. */
public record MultipleChoice(Set<String> right) implements ScoringRule {

    @Override
    public BigDecimal share(Response response) {
        return ScoringRule.whole(
                response instanceof Response.Chosen(Set<String> chosen) && !chosen.isEmpty() && chosen.equals(right));
    }
}
