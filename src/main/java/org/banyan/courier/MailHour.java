package org.banyan.courier;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is to have mail of something: soon, in the morning, or on Monday morning, by the clock where they live, and never
 * within their quiet hours.
 */
record MailHour(
        Rhythm rhythm, boolean directAtOnce, @Nullable QuietHours quiet, ZoneId zone) {

    /** Long enough for what was written by mistake to be taken back, and for who is reading to have read it. */
    static final Duration SOON = Duration.ofMinutes(1);

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    static MailHour usual(ZoneId zone) {
        return new MailHour(Rhythm.DAILY, true, QuietHours.USUAL, zone);
    }

    /** Nothing for those who want no mail. */
    Optional<Instant> of(Why why, Instant now) {
        ZonedDateTime here = now.atZone(zone);
        return switch (isAtOnce(why) ? Rhythm.AT_ONCE : rhythm) {
            case APP_ONLY -> Optional.empty();
            case AT_ONCE -> outsideQuiet(here.plus(SOON));
            case DAILY -> outsideQuiet(nextMorning(here));
            case WEEKLY -> {
                ZonedDateTime monday = here.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .with(MORNING);
                yield outsideQuiet(monday.isAfter(here) ? monday : monday.plusWeeks(1));
            }
        };
    }

    /** Whether it has a mail of its own, rather than a place in a digest. */
    boolean isAtOnce(Why why) {
        return switch (rhythm) {
            case AT_ONCE -> true;
            case DAILY, WEEKLY -> why == Why.WATCHED || (why.isDirect() && directAtOnce);
            case APP_ONLY -> false;
        };
    }

    private static ZonedDateTime nextMorning(ZonedDateTime here) {
        ZonedDateTime today = here.with(MORNING);
        return today.isAfter(here) ? today : here.plusDays(1).with(MORNING);
    }

    private Optional<Instant> outsideQuiet(ZonedDateTime moment) {
        return Optional.of((quiet == null ? moment : quiet.after(moment)).toInstant());
    }
}
