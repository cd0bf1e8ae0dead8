package org.banyan.authoring.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.banyan.shared.ui.ReaderZone;

/** Says when something was, in the reader's language and zone. */
final class Moments {

    private Moments() {}

    static String of(Instant moment, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(ReaderZone.current())
                .format(moment);
    }
}
