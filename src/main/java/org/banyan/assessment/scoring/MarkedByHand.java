package org.banyan.assessment.scoring;

import java.math.BigDecimal;

/** Nothing is earned before somebody has marked it. */
public record MarkedByHand() implements ScoringRule {

    @Override
    public BigDecimal share(Response response) {
        return BigDecimal.ZERO;
    }
}
