package org.banyan.gathering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.EnrolmentEntry;
import org.banyan.enrolment.Enrolments;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who are there say so themselves, by the code that is shown there. The code finds its gathering among those that
 * the person may come to, so a stranger's guess finds nothing. What those who keep the roster have said stays.
 */
@Service
@Transactional
public class CheckIn {

    /** Who enters the code later than this is late. */
    static final Duration LATE_AFTER = Duration.ofMinutes(15);

    private static final UUID NONE = new UUID(0, 0);

    private final GatheringRepository gatherings;
    private final AttendanceStore store;
    private final Enrolments enrolments;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckIn(
            GatheringRepository gatherings,
            AttendanceStore store,
            Enrolments enrolments,
            CurrentPerson currentPerson,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gatherings = gatherings;
        this.store = store;
        this.enrolments = enrolments;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Where the person is, and how that was noted. */
    public record CheckedIn(GatheringId gathering, CohortId cohort, String title, Instant at, ZoneId zone, Mark mark) {}

    /** Checks the person asking in; empty where the code is of no gathering they may come to now. */
    public Optional<CheckedIn> enter(String typed) {
        PersonId person = currentPerson.id();
        Instant now = clock.instant();
        List<UUID> cohorts = enrolments.mine().stream()
                .filter(entry -> entry.status().learns())
                .map(EnrolmentEntry::cohort)
                .map(CohortId::value)
                .toList();
        return gatherings
                .around(
                        now.plus(CheckInCodes.AROUND),
                        now.minus(CheckInCodes.AROUND),
                        cohorts.isEmpty() ? List.of(NONE) : cohorts,
                        person.value())
                .stream()
                .filter(gathering -> gathering.codes().accept(typed, now))
                .findFirst()
                .map(gathering -> enter(gathering, person, now));
    }

    private CheckedIn enter(Gathering gathering, PersonId person, Instant now) {
        Mark entered = now.isAfter(gathering.startsAt().plus(LATE_AFTER)) ? Mark.LATE : Mark.PRESENT;
        if (store.enter(gathering.id(), person, entered, now)) {
            audit.record(
                    "gathering.checked-in",
                    AuditTrail.Subject.of("gathering", gathering.id().value()),
                    Map.of("mark", entered));
            events.publishEvent(new AttendanceRecorded(gathering.id(), gathering.cohort(), person));
        }
        Mark noted = store.mark(gathering.id(), person).orElse(entered);
        return new CheckedIn(gathering.id(), gathering.cohort(), gathering.title(), now, gathering.zone(), noted);
    }
}
