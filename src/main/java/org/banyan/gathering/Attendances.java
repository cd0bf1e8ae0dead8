package org.banyan.gathering;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roster of a gathering, kept by those who lead the cohort and by its facilitators. */
@Service
@Transactional
public class Attendances {

    private final GatheringRepository gatherings;
    private final AttendanceStore store;
    private final GatheringAccess access;
    private final WalkIns walkIns;
    private final CurrentPerson currentPerson;
    private final People people;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attendances(
            GatheringRepository gatherings,
            AttendanceStore store,
            GatheringAccess access,
            WalkIns walkIns,
            CurrentPerson currentPerson,
            People people,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gatherings = gatherings;
        this.store = store;
        this.access = access;
        this.walkIns = walkIns;
        this.currentPerson = currentPerson;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A gathering with everybody on its roster: those with a place by name, then those who wait, then walk-ins.
     *
     * @param begun whether marks may be set by now
     * @param leads whether the person asking leads the cohort, too
     */
    public record Roster(Head gathering, boolean begun, boolean leads, List<RosterRow> rows) {

        public long attended() {
            return rows.stream()
                    .filter(row -> row.mark() != null && row.mark().attended())
                    .count();
        }
    }

    /** What stands above a roster. */
    public record Head(
            GatheringId gathering,
            CohortId cohort,
            String title,
            Instant startsAt,
            Instant endsAt,
            ZoneId zone,
            boolean cancelled) {}

    /**
     * The roster, in two queries more than the gathering's own.
     *
     * @throws Refusal.NotPermitted for those who neither lead the cohort nor facilitate
     */
    @Transactional(readOnly = true)
    public Roster roster(GatheringId id) {
        Gathering gathering = permitted(id);
        List<AttendanceStore.Row> rows = store.roster(id);
        Map<PersonId, String> names =
                people.names(rows.stream().map(AttendanceStore.Row::person).toList());
        return new Roster(
                new Head(
                        id,
                        gathering.cohort(),
                        gathering.title(),
                        gathering.startsAt(),
                        gathering.endsAt(),
                        gathering.zone(),
                        gathering.isCancelled()),
                hasBegun(gathering),
                access.leads(gathering.cohort()),
                rows.stream()
                        .map(row -> new RosterRow(
                                row.person(),
                                names.getOrDefault(row.person(), ""),
                                row.status(),
                                row.mark(),
                                row.source()))
                        .sorted(Comparator.comparingInt(RosterRow::rank).thenComparing(RosterRow::name))
                        .toList());
    }

    /**
     * Marks somebody on the roster; a mark may be changed. Excusing is possible at any time, the rest from half an hour
     * before the beginning.
     */
    public void mark(GatheringId id, PersonId person, Mark mark) {
        Gathering gathering = permitted(id);
        if (!store.isListed(id, person)) {
            throw new Refusal.NotFound("gathering.refusal.not-on-roster");
        }
        if (mark != Mark.EXCUSED) {
            requireBegun(gathering);
        }
        gathering.requireNotCancelled();
        set(gathering, person, mark, MarkSource.ROSTER);
    }

    /** Gives everybody with a place who has no mark yet this one. Answers how many that were. */
    public int markRest(GatheringId id, Mark mark) {
        Gathering gathering = permitted(id);
        requireBegun(gathering);
        gathering.requireNotCancelled();
        List<PersonId> rest = store.roster(id).stream()
                .filter(row -> row.mark() == null && row.status() == RegistrationStatus.REGISTERED)
                .map(AttendanceStore.Row::person)
                .toList();
        rest.forEach(person -> set(gathering, person, mark, MarkSource.ROSTER));
        return rest.size();
    }

    /** Takes a mark back that was a mistake; a walk-in leaves the roster by it. */
    public void clear(GatheringId id, PersonId person) {
        Gathering gathering = permitted(id);
        if (store.clear(id, person)) {
            tell(gathering, person);
            audit.record("gathering.mark-cleared", AuditTrail.Subject.of(person), Map.of("gathering", id.value()));
        }
    }

    /** Whom one may mean by these words: learners of the cohort who are not on the roster, for staff anybody they know. */
    @Transactional(readOnly = true)
    public List<PersonChoice> choices(GatheringId id, String words, Locale language) {
        return walkIns.choices(permitted(id), words, language);
    }

    /** Somebody who is known came without having registered. */
    public void walkIn(GatheringId id, PersonId person) {
        Gathering gathering = permitted(id);
        gathering.requireNotCancelled();
        requireBegun(gathering);
        walkIns.requireKnown(gathering, person);
        set(gathering, person, Mark.PRESENT, MarkSource.WALK_IN);
    }

    /** Somebody came whom nobody knows: the person is written down by name, without an account. */
    public PersonId walkIn(GatheringId id, String name) {
        Gathering gathering = permitted(id);
        gathering.requireNotCancelled();
        requireBegun(gathering);
        PersonId person = walkIns.writeDown(gathering, name);
        set(gathering, person, Mark.PRESENT, MarkSource.WALK_IN);
        return person;
    }

    /** What to show those who are there, so that they check in by themselves. */
    @Transactional(readOnly = true)
    public CodeToShow code(GatheringId id) {
        Gathering gathering = permitted(id);
        Instant now = clock.instant();
        return new CodeToShow(
                id,
                gathering.title(),
                gathering.isCancelled() ? Optional.empty() : gathering.codes().at(now),
                gathering.startsAt().minus(CheckInCodes.AROUND),
                gathering.endsAt().plus(CheckInCodes.AROUND),
                gathering.zone());
    }

    /**
     * The code of a gathering at this moment.
     *
     * @param code missing when it is not the time for it
     */
    public record CodeToShow(
            GatheringId gathering,
            String title,
            Optional<String> code,
            Instant validFrom,
            Instant validUntil,
            ZoneId zone) {}

    private Gathering permitted(GatheringId id) {
        Gathering gathering = gatherings.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        access.requireKeepingRosterOf(gathering);
        return gathering;
    }

    private boolean hasBegun(Gathering gathering) {
        return !clock.instant().isBefore(gathering.startsAt().minus(CheckInCodes.AROUND));
    }

    private void requireBegun(Gathering gathering) {
        if (!hasBegun(gathering)) {
            throw new Refusal.Invalid("gathering.refusal.not-begun");
        }
    }

    private void set(Gathering gathering, PersonId person, Mark mark, MarkSource source) {
        store.mark(gathering.id(), person, mark, source, currentPerson.id(), clock.instant());
        audit.record(
                "gathering.marked",
                AuditTrail.Subject.of(person),
                Map.of("gathering", gathering.id().value(), "mark", mark));
        tell(gathering, person);
    }

    private void tell(Gathering gathering, PersonId person) {
        events.publishEvent(new AttendanceRecorded(gathering.id(), gathering.cohort(), person));
    }
}
