package org.banyan.cascade.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.banyan.shared.Texts;

/** Days as they are written in a language. */
final class Dates {

    private Dates() {}

    static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(day);
    }

    static String day(Instant moment, Locale language) {
        return day(LocalDate.ofInstant(moment, ZoneOffset.UTC), language);
    }

    /** One day, or from a day to a day. */
    static String span(LocalDate first, LocalDate last, Locale language) {
        return first.equals(last)
                ? day(first, language)
                : Texts.text(language, "cascade.dates", day(first, language), day(last, language));
    }
}
