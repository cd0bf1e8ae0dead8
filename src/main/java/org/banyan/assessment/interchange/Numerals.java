package org.banyan.assessment.interchange;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in files: with a decimal point or comma and an exponent of a reasonable size, so that none takes long to reckon with. */
public final class Numerals {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?+(?:[0-9]{1,30}+(?:[.,][0-9]{0,30}+)?+|[.,][0-9]{1,30}+)(?:[eE][+-]?+[0-9]{1,2}+)?+");

    private Numerals() {}

    public static Optional<BigDecimal> read(String written) {
        String number = written.strip();
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(number.replace(',', '.')));
    }

    /** Without trailing zeros and without an exponent. */
    public static String write(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
