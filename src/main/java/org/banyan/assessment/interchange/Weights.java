package org.banyan.assessment.interchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What answers earn in percent, made into shares of the points. */
public final class Weights {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** How far the rounded parts of a whole may be from it: seven times 14.28571 are 99.99997. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.001");

    private Weights() {}

    public static BigDecimal share(BigDecimal percent) {
        return plain(percent.divide(HUNDRED, 10, RoundingMode.HALF_EVEN));
    }

    public static BigDecimal percent(BigDecimal share) {
        return plain(share.multiply(HUNDRED));
    }

    /**
     * The shares of answers of which all right ones together earn all points. Formats write a third as 33.33333; so that all
     * three make a whole, the last gets what is missing.
     */
    public static List<BigDecimal> ofAWhole(List<BigDecimal> percents) {
        List<BigDecimal> shares =
                new ArrayList<>(percents.stream().map(Weights::share).toList());
        BigDecimal sum = shares.stream().filter(each -> each.signum() > 0).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = BigDecimal.ONE.subtract(sum);
        if (rest.signum() != 0 && rest.abs().compareTo(ROUNDED) < 0) {
            for (int at = shares.size() - 1; at >= 0; at--) {
                if (shares.get(at).signum() > 0) {
                    shares.set(at, plain(shares.get(at).add(rest)));
                    break;
                }
            }
        }
        return shares;
    }

    /** Without trailing zeros, so that equal shares are the same text. */
    public static BigDecimal plain(BigDecimal share) {
        BigDecimal stripped = share.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
