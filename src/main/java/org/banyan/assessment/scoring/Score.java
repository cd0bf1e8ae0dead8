package org.banyan.assessment.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points reached of those there were. The pass mark is compared with the exact share; the percentage that is shown is rounded
 * down, so that nobody reads the pass mark beside "not passed".
 */
public record Score(BigDecimal points, BigDecimal of) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a share of a question's points is worth, to three decimals. */
    public static BigDecimal worth(BigDecimal share, int points) {
        return share.multiply(BigDecimal.valueOf(points)).setScale(3, RoundingMode.HALF_UP);
    }

    public int percent() {
        return of.signum() == 0
                ? 0
                : points.multiply(HUNDRED).divide(of, 0, RoundingMode.DOWN).intValue();
    }

    public boolean reaches(int passMark) {
        return points.multiply(HUNDRED).compareTo(of.multiply(BigDecimal.valueOf(passMark))) >= 0;
    }
}
