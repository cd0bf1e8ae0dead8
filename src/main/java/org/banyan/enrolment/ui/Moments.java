package org.banyan.enrolment.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.banyan.shared.ui.ReaderZone;

/** Days and times as the reader's language writes them, in the reader's zone. */
final class Moments {

    private Moments() {}

    static String of(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(ReaderZone.current())
                .format(at);
    }

    static String of(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(day);
    }
}
