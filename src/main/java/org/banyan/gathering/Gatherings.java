package org.banyan.gathering;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans the meetings of a cohort. Those who lead the cohort may; others are refused. A held row is always the first thing
 * read in a transaction, so that all that is read after it is of the time the row was got.
 */
@Service
@Transactional
public class Gatherings {

    static final int LONGEST_REASON = 1000;

    private final GatheringRepository gatherings;
    private final RegistrationRepository registrations;
    private final WaitList waitList;
    private final GatheringLetters letters;
    private final GatheringAccess access;
    private final AttendanceStore store;
    private final PeopleFinder finder;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    Gatherings(
            GatheringRepository gatherings,
            RegistrationRepository registrations,
            WaitList waitList,
            GatheringLetters letters,
            GatheringAccess access,
            AttendanceStore store,
            PeopleFinder finder,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.gatherings = gatherings;
        this.registrations = registrations;
        this.waitList = waitList;
        this.letters = letters;
        this.access = access;
        this.store = store;
        this.finder = finder;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Plans a gathering.
     *
     * @throws Refusal.NotPermitted for those who do not lead the cohort
     */
    public GatheringId plan(CohortId cohort, GatheringPlan plan) {
        access.requireLeading(cohort);
        GatheringPlan checked = checked(plan);
        Gathering gathering = gatherings.save(new Gathering(cohort, checked, RandomWord.next(), clock.instant()));
        audit.record("gathering.planned", subject(gathering), Map.of("title", checked.title()));
        return gathering.id();
    }

    /** What is planned, for those who may change it. */
    @Transactional(readOnly = true)
    public StoredPlan get(GatheringId id) {
        Gathering gathering = gatherings.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        access.requireLeading(gathering.cohort());
        return gathering.stored();
    }

    /**
     * Changes what is planned. Those who come are told by mail if time or place are others now; who waits gets a place if there
     * are more of them. Fewer seats take nobody's place away.
     *
     * @param version of the plan that was shown
     * @throws Refusal.Conflict if somebody else has changed it since
     */
    public void change(GatheringId id, int version, GatheringPlan plan) {
        Gathering gathering = gatherings.hold(id.value()).orElseThrow(Refusal.NotFound::new);
        access.requireLeading(gathering.cohort());
        boolean elsewhere = gathering.change(version, checked(plan), clock.instant());
        gatherings.flush();
        if (elsewhere && gathering.endsAt().isAfter(clock.instant())) {
            letters.moved(gathering, peopleOf(gathering));
        }
        waitList.fill(gathering);
        audit.record("gathering.changed", subject(gathering), Map.of("title", gathering.title()));
    }

    /** Cancels a gathering; everybody who comes, waits or facilitates is told why by mail. */
    public void cancel(GatheringId id, int version, String reason) {
        Gathering gathering = gatherings.hold(id.value()).orElseThrow(Refusal.NotFound::new);
        access.requireLeading(gathering.cohort());
        String given = reason.strip();
        if (given.isEmpty() || given.length() > LONGEST_REASON) {
            throw new Refusal.Invalid("gathering.refusal.reason", LONGEST_REASON);
        }
        Instant now = clock.instant();
        if (!gathering.endsAt().isAfter(now)) {
            throw new Refusal.Invalid("gathering.refusal.over");
        }
        gathering.cancel(version, given, now);
        letters.cancelled(gathering, given, peopleOf(gathering));
        audit.record("gathering.cancelled", subject(gathering), Map.of("title", gathering.title(), "reason", given));
    }

    /** Whom one may choose as facilitators: oneself and the learners of the cohort, for staff anybody they know. */
    @Transactional(readOnly = true)
    public List<PersonChoice> facilitatorChoices(CohortId cohort, String words, Locale language) {
        PersonId me = access.requireLeading(cohort).person();
        List<PersonId> near = new ArrayList<>(store.learners(cohort));
        near.add(me);
        return finder.find(cohort, near, Set.of(), words, language);
    }

    /** The same people as choices, by name. */
    @Transactional(readOnly = true)
    public Set<PersonChoice> named(CohortId cohort, Set<PersonId> facilitators) {
        access.requireLeading(cohort);
        return people.names(facilitators).entrySet().stream()
                .map(named -> new PersonChoice(named.getKey(), named.getValue(), null))
                .collect(Collectors.toSet());
    }

    private GatheringPlan checked(GatheringPlan plan) {
        GatheringPlan checked = plan.checked();
        if (people.names(checked.facilitators()).size()
                != checked.facilitators().size()) {
            throw new Refusal.Invalid("gathering.refusal.facilitator-unknown");
        }
        return checked;
    }

    /** Who comes, waits or facilitates. */
    private Set<PersonId> peopleOf(Gathering gathering) {
        Set<PersonId> concerned = new HashSet<>(gathering.facilitators());
        registrations.people(gathering.id().value()).forEach(person -> concerned.add(new PersonId(person)));
        return concerned;
    }

    private static AuditTrail.Subject subject(Gathering gathering) {
        return AuditTrail.Subject.of("gathering", gathering.id().value());
    }
}
