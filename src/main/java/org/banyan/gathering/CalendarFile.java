package org.banyan.gathering;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Gatherings as an iCalendar file (RFC 5545). Times are in UTC, which every program shows on its reader's own clocks. A
 * gathering keeps its UID for ever, and its sequence rises with every change, so a calendar knows the newer of two.
 */
final class CalendarFile {

    private CalendarFile() {}

    /**
     * A gathering in somebody's calendar.
     *
     * @param link missing for those who wait for a place
     * @param tentative for those who wait
     */
    record Entry(
            GatheringId gathering,
            String title,
            @Nullable String description,
            @Nullable String venue,
            @Nullable String link,
            Instant startsAt,
            Instant endsAt,
            int sequence,
            Instant changedAt,
            @Nullable String cancelReason,
            boolean tentative) {}

    static String of(List<Entry> entries, Locale language, String url) {
        Calendar calendar = new Calendar();
        calendar.add(
                new ProdId("-//Banyan//Gatherings//" + language.getLanguage().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", Texts.text(language, "gathering.calendar.name")));
        Organizer organizer = organizer(url);
        entries.forEach(entry -> calendar.add(event(entry, organizer, language, url)));
        return calendar.toString();
    }

    /** Who publishes; RFC 5546 demands one. Nobody's own address goes into calendars. */
    private static Organizer organizer(String url) {
        String host = Objects.requireNonNullElse(URI.create(url).getHost(), "localhost");
        Organizer organizer = new Organizer(URI.create("mailto:no-reply@" + host));
        organizer.add(new Cn("Banyan"));
        return organizer;
    }

    private static VEvent event(Entry entry, Organizer organizer, Locale language, String url) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.gathering().value() + "@banyan"));
        event.add(new DtStamp(entry.changedAt()));
        event.add(new LastModified(entry.changedAt()));
        event.add(new DtStart<>(entry.startsAt()));
        event.add(new DtEnd<>(entry.endsAt()));
        event.add(new Sequence(entry.sequence()));
        event.add(status(entry));
        event.add(organizer);
        event.add(new Summary(entry.title()));
        String where = entry.venue() == null ? entry.link() : entry.venue();
        if (where != null) {
            event.add(new Location(where));
        }
        String words = words(entry, language);
        if (!words.isEmpty()) {
            event.add(new Description(words));
        }
        event.add(new Url(URI.create(url + "/gatherings")));
        return event;
    }

    private static Status status(Entry entry) {
        if (entry.cancelReason() != null) {
            return ImmutableStatus.VEVENT_CANCELLED;
        }
        return entry.tentative() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED;
    }

    private static String words(Entry entry, Locale language) {
        return Stream.of(
                        entry.cancelReason() == null
                                ? null
                                : Texts.text(language, "gathering.cancelled-because", entry.cancelReason()),
                        entry.tentative() ? Texts.text(language, "gathering.waiting") : null,
                        entry.description(),
                        entry.link())
                .filter(words -> words != null)
                .collect(Collectors.joining("\n\n"));
    }
}
