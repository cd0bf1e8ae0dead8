package org.banyan.assessment.scoring;

import java.math.BigDecimal;
import java.math.MathContext;

/** Decides which share of a question's points a response earns: 1 for all, 0 for none. */
public sealed interface ScoringRule
        permits SingleChoice,
                MultipleChoice,
                WeightedChoice,
                TrueOrFalse,
                NumberWithin,
                FewWords,
                AllPlaced,
                InOrder,
                GapsFilled,
                SpotsFound,
                MarkedByHand {

    /** Between 0 and 1. A response of another kind than the question asks for, or an empty one, earns nothing. */
    BigDecimal share(Response response);

    /** All or nothing. */
    static BigDecimal whole(boolean right) {
        return right ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** So many of all; nothing below none. */
    static BigDecimal part(int some, int all) {
        if (some >= all) {
            return BigDecimal.ONE;
        }
        return some <= 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }

    /** Neither below nothing nor above all. */
    static BigDecimal within(BigDecimal share) {
        return share.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }
}
