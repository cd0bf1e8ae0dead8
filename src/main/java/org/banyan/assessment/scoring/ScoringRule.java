package org.banyan.assessment.scoring;

import java.math.BigDecimal;

/** Decides which share of a question's points a response earns: 1 for all, 0 for none. */
public sealed interface ScoringRule permits SingleChoice, MultipleChoice, TrueOrFalse, NumberWithin, FewWords {

    /** Between 0 and 1. A response of another kind than the question asks for, or an empty one, earns nothing. */
    BigDecimal share(Response response);

    /** All or nothing. */
    static BigDecimal whole(boolean right) {
        return right ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
