package org.banyan.gathering;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.banyan.shared.Texts;

/** Times of gatherings as the reader's language writes them, on the clocks of a zone that is always named. */
public final class Times {

    private Times() {}

    /** From when to when, and on which clocks. */
    public static String span(Instant from, Instant to, ZoneId zone, Locale language) {
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = to.atZone(zone);
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language);
        DateTimeFormatter clock =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language);
        boolean oneDay = start.toLocalDate().equals(end.toLocalDate());
        return oneDay
                ? Texts.text(
                        language,
                        "gathering.span",
                        day.format(start),
                        clock.format(start),
                        clock.format(end),
                        zoneName(zone, language))
                : Texts.text(
                        language,
                        "gathering.span-of-days",
                        day.format(start),
                        clock.format(start),
                        day.format(end),
                        clock.format(end),
                        zoneName(zone, language));
    }

    /** The day alone, for where there is little room. */
    public static String day(Instant at, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(at.atZone(zone));
    }

    /** Day and time. */
    public static String moment(Instant at, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .format(at.atZone(zone));
    }

    /** The city by which the zone is known, in the reader's language, or the zone's own name. */
    public static String zoneName(ZoneId zone, Locale language) {
        String city = TimeZoneNames.getInstance(ULocale.forLocale(language)).getExemplarLocationName(zone.getId());
        return city == null ? zone.getId() : city;
    }

    /** Whether the clocks of two zones show the same at this moment. */
    public static boolean agree(ZoneId one, ZoneId other, Instant at) {
        return one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
    }
}
