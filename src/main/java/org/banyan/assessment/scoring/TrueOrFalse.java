package org.banyan.assessment.scoring;

import java.math.BigDecimal;
import java.util.Set;

/** A statement is true or it is not; the keys of the two answers are {@code true} and {@code false}. */
public record TrueOrFalse(boolean correct) implements ScoringRule {

    @Override
    public BigDecimal share(Response response) {
        return ScoringRule.whole(response instanceof Response.Chosen(Set<String> chosen)
                && chosen.equals(Set.of(Boolean.toString(correct))));
    }
}
