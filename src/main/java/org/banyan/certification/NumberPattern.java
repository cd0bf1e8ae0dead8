package org.banyan.certification;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.shared.Refusal;

/**
 * How an institute writes its numbers: letters and signs as they are, {@code {year}}, {@code {course}} (the course's short name)
 * and {@code {counter}}, or {@code {counter:4}} with leading noughts. With a year in it the counter begins anew each year.
 */
record NumberPattern(String written) {

    private static final Pattern ALLOWED =
            Pattern.compile("(?:[A-Za-z0-9./_-]|\\{year}|\\{course}|\\{counter(?::[1-9])?})*");
    private static final Pattern COUNTER = Pattern.compile("\\{counter(?::([1-9]))?}");
    private static final int LONGEST = 40;

    static final NumberPattern USUAL = new NumberPattern("{year}-{counter:6}");

    NumberPattern {
        Matcher counter = COUNTER.matcher(written);
        if (!ALLOWED.matcher(written).matches() || written.length() > LONGEST || !counter.find() || counter.find()) {
            throw new Refusal.Invalid("certification.refusal.pattern");
        }
    }

    boolean startsAnewEachYear() {
        return written.contains("{year}");
    }

    String number(int year, String course, int counter) {
        Matcher place = COUNTER.matcher(written);
        if (!place.find()) {
            throw new IllegalStateException("A pattern has a counter");
        }
        int digits = place.group(1) == null ? 1 : Integer.parseInt(place.group(1));
        String number = written.substring(0, place.start())
                + String.format(Locale.ROOT, "%0" + digits + "d", counter)
                + written.substring(place.end());
        String whole = number.replace("{year}", String.valueOf(year));
        int room = LONGEST - whole.replace("{course}", "").length();
        return whole.replace("{course}", course.substring(0, Math.clamp(room, 0, course.length())));
    }
}
