package org.banyan.assessment.scoring;

import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a number as people write it: digits of any script, point or comma before the decimals, groups of digits set apart by
 * point, comma, space or apostrophe (three by three, or lakh and crore), the Arabic signs for both, any sign for minus, a
 * percent sign or the unit behind.
 *
 * <p>One point or comma before exactly three digits may mean decimals or a group: {@code 1,500} has two readings.
 */
public final class WrittenNumber {

    private static final int LONGEST = 60;
    /** Groups of three, or of two with three at the end as in South Asia. */
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?:_\\d{3})+|\\d{1,2}(?:_\\d{2})*_\\d{3}");

    private static final Pattern PLAIN = Pattern.compile("\\d+");

    private WrittenNumber() {}

    /** Every number that this may mean, in the first of the units: none where it is no number, two at most. */
    public static Set<BigDecimal> readings(String written, List<NumberUnit> units) {
        int longest = units.stream()
                .flatMap(unit -> unit.names().stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        if (written.length() > LONGEST + longest) {
            return Set.of();
        }
        String text = WrittenWords.normalised(written);
        NumberUnit unit = null;
        String ending = "";
        for (NumberUnit each : units) {
            for (String name : each.names()) {
                String normalised = WrittenWords.normalised(name);
                if (normalised.length() > ending.length() && text.endsWith(normalised)) {
                    unit = each;
                    ending = normalised;
                }
            }
        }
        return unit == null
                ? signed(withoutPercent(text))
                : inFirst(
                        signed(text.substring(0, text.length() - ending.length())
                                .strip()),
                        unit);
    }

    private static Set<BigDecimal> signed(String text) {
        boolean negative = text.startsWith("-");
        String digits = (negative || text.startsWith("+") ? text.substring(1) : text).strip();
        Set<BigDecimal> readings = new LinkedHashSet<>();
        for (String plain : plain(digits)) {
            BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
            readings.add(negative ? number.negate() : number);
        }
        return readings;
    }

    private static Set<BigDecimal> inFirst(Set<BigDecimal> readings, NumberUnit unit) {
        if (unit.multiplier().signum() == 0) {
            return readings;
        }
        return readings.stream()
                .map(number -> number.divide(unit.multiplier(), MathContext.DECIMAL128))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String withoutPercent(String text) {
        return text.endsWith("%") || text.endsWith("٪")
                ? text.substring(0, text.length() - 1).strip()
                : text;
    }

    /** The readings as Java writes numbers. */
    private static Set<String> plain(String digits) {
        String text = separated(digits);
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        Set<String> readings = new LinkedHashSet<>();
        if (text.indexOf('d') >= 0) {
            decimals(text.replace(',', '_').replace('.', '_'), text.indexOf('d'), readings);
        } else if (comma < 0 && point < 0) {
            whole(text, readings);
        } else if (comma >= 0 && point >= 0) {
            decimals(text.replace(comma > point ? '.' : ',', '_'), Math.max(comma, point), readings);
        } else {
            int last = Math.max(comma, point);
            if (text.indexOf(text.charAt(last)) == last) {
                decimals(text, last, readings);
            }
            if (!text.startsWith("0")) {
                whole(text.replace(text.charAt(last), '_'), readings);
            }
        }
        return readings;
    }

    /** Signs that can only part groups become {@code _}, the Arabic decimal sign {@code d}, an Arabic comma a comma. */
    private static String separated(String digits) {
        StringBuilder text = new StringBuilder();
        digits.codePoints().forEach(sign -> {
            int digit = UCharacter.digit(sign, 10);
            if (digit >= 0) {
                text.append((char) ('0' + digit));
            } else {
                switch (sign) {
                    case '\u066B' -> text.append('d');
                    case '\u066C', '\'', ' ' -> text.append('_');
                    case '\u060C' -> text.append(',');
                    case '.', ',' -> text.appendCodePoint(sign);
                    default -> text.append('?');
                }
            }
        });
        return text.toString();
    }

    private static void decimals(String text, int at, Set<String> readings) {
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        String whole = before.indexOf('_') >= 0 && GROUPS.matcher(before).matches() ? before.replace("_", "") : before;
        boolean readable = (whole.isEmpty() || PLAIN.matcher(whole).matches())
                && (after.isEmpty() || PLAIN.matcher(after).matches())
                && !(whole.isEmpty() && after.isEmpty());
        if (readable) {
            readings.add("0" + whole + "." + after + "0");
        }
    }

    private static void whole(String text, Set<String> readings) {
        if (PLAIN.matcher(text).matches() || GROUPS.matcher(text).matches()) {
            readings.add(text.replace("_", ""));
        }
    }
}
