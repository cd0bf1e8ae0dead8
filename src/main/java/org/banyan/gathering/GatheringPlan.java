package org.banyan.gathering;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a gathering when it is planned or changed. Blank is the same as missing.
 *
 * @param startsAt on the clocks of {@code zone}
 * @param zone an IANA time zone, such as {@code Asia/Baghdad}
 * @param seats missing where everybody may come
 * @param hours counted for those who attend; may differ from how long it takes
 */
public record GatheringPlan(
        GatheringKind kind,
        String title,
        @Nullable String description,
        @Nullable String venue,
        @Nullable String link,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String zone,
        @Nullable Integer seats,
        BigDecimal hours,
        Set<PersonId> facilitators) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_DESCRIPTION = 4000;
    public static final int LONGEST_VENUE = 300;
    public static final int LONGEST_LINK = 1000;
    public static final int MOST_SEATS = 10_000;
    public static final int MOST_HOURS = 100;
    private static final int MOST_FACILITATORS = 50;
    private static final Duration LONGEST = Duration.ofDays(31);

    /**
     * The same in the form in which it is kept.
     *
     * @throws Refusal.Invalid for the first thing that cannot be kept
     */
    GatheringPlan checked() {
        GatheringPlan tidy = new GatheringPlan(
                kind,
                title.strip(),
                given(description),
                given(venue),
                given(link),
                startsAt,
                endsAt,
                zone,
                seats,
                hours,
                Set.copyOf(facilitators));
        tidy.requireWords();
        tidy.requireTimes();
        tidy.requireNumbers();
        return tidy;
    }

    private void requireWords() {
        if (title.isEmpty()) {
            throw new Refusal.Invalid("gathering.refusal.title-missing");
        }
        requireLength(title, LONGEST_TITLE, "gathering.refusal.title");
        requireLength(description, LONGEST_DESCRIPTION, "gathering.refusal.description");
        requireLength(venue, LONGEST_VENUE, "gathering.refusal.venue");
        requireLength(link, LONGEST_LINK, "gathering.refusal.link");
        if (kind == GatheringKind.FACE_TO_FACE && venue == null) {
            throw new Refusal.Invalid("gathering.refusal.venue-missing");
        }
        if (kind == GatheringKind.LIVE && link == null) {
            throw new Refusal.Invalid("gathering.refusal.link-missing");
        }
        if (link != null && !isOfTheWeb(link)) {
            throw new Refusal.Invalid("gathering.refusal.link");
        }
    }

    private static void requireLength(@Nullable String words, int longest, String name) {
        if (words != null && words.length() > longest) {
            throw new Refusal.Invalid(name + "-long", longest);
        }
    }

    /** Nothing but a web address may become a link that learners follow. */
    private static boolean isOfTheWeb(String link) {
        try {
            URI uri = new URI(link);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void requireTimes() {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new Refusal.Invalid("gathering.refusal.zone");
        }
        if (startsAt.getYear() < 2000 || startsAt.getYear() > 2100) {
            throw new Refusal.Invalid("gathering.refusal.start");
        }
        if (!start().isBefore(end())) {
            throw new Refusal.Invalid("gathering.refusal.ends-before-start");
        }
        if (Duration.between(start(), end()).compareTo(LONGEST) > 0) {
            throw new Refusal.Invalid("gathering.refusal.too-long", LONGEST.toDays());
        }
    }

    private void requireNumbers() {
        if (seats != null && (seats < 1 || seats > MOST_SEATS)) {
            throw new Refusal.Invalid("gathering.refusal.seats", MOST_SEATS);
        }
        if (hours.signum() < 0
                || hours.compareTo(BigDecimal.valueOf(MOST_HOURS)) > 0
                || hours.stripTrailingZeros().scale() > 1) {
            throw new Refusal.Invalid("gathering.refusal.hours", MOST_HOURS);
        }
        if (facilitators.size() > MOST_FACILITATORS) {
            throw new Refusal.Invalid("gathering.refusal.facilitators", MOST_FACILITATORS);
        }
    }

    Instant start() {
        return startsAt.atZone(ZoneId.of(zone)).toInstant();
    }

    Instant end() {
        return endsAt.atZone(ZoneId.of(zone)).toInstant();
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
