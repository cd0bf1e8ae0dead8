package org.banyan.assessment;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.banyan.shared.Texts;

/** Moments as the reader's language writes them, on the clocks of a zone that is named, since much depends on them here. */
public final class QuizMoments {

    private QuizMoments() {}

    /** Day, time, and on whose clocks. */
    public static String moment(Instant at, ZoneId zone, Locale language) {
        return Texts.text(
                language,
                "assessment.moment",
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(at.atZone(zone)),
                zoneName(zone, language));
    }

    /** The city by which the zone is known, in the reader's language, or the zone's own name. */
    public static String zoneName(ZoneId zone, Locale language) {
        String city = TimeZoneNames.getInstance(ULocale.forLocale(language)).getExemplarLocationName(zone.getId());
        return city == null ? (zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()) : city;
    }

    /** The zone of this name; the world's time for a name that is none. */
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
