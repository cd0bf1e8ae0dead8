package org.banyan.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.EmailAddress;
import org.banyan.identity.PersonId;
import org.banyan.identity.Registry;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in which cohort. */
@Service
@Transactional
public class Enrolments {

    private final EnrolmentRepository enrolments;
    private final CohortRepository cohorts;
    private final CurrentPerson currentPerson;
    private final Access access;
    private final CohortAccess cohortAccess;
    private final ManyEnrolments many;
    private final AuditTrail audit;
    private final Registry registry;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolments(
            EnrolmentRepository enrolments,
            CohortRepository cohorts,
            CurrentPerson currentPerson,
            Access access,
            CohortAccess cohortAccess,
            ManyEnrolments many,
            AuditTrail audit,
            Registry registry,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.currentPerson = currentPerson;
        this.access = access;
        this.cohortAccess = cohortAccess;
        this.many = many;
        this.audit = audit;
        this.registry = registry;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enrols the person who asks. Who takes part already keeps the enrolment there is.
     *
     * @param key what was typed as key; does not matter where none is needed
     * @throws Refusal.Invalid if the key is wrong or no seat is left
     * @throws Refusal.NotPermitted if the cohort is not for coming by oneself
     */
    public EnrolmentId enrolMyself(CohortId id, String key) {
        PersonId person = currentPerson.id();
        Cohort cohort = cohorts.hold(id.value()).orElseThrow(Refusal.NotFound::new);
        Optional<Enrolment> known = enrolments.findByCohortIdAndPersonId(id.value(), person.value());
        if (known.filter(enrolment -> enrolment.status().learns()).isPresent()) {
            return known.get().id();
        }
        cohort.admit(key, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return seat(cohort, person, known);
    }

    /**
     * Enrols somebody else.
     *
     * @throws Refusal.NotPermitted for those who are neither staff of the institute nor coordinator
     */
    public EnrolmentId enrol(CohortId id, PersonId person) {
        Cohort cohort = cohorts.hold(id.value()).orElseThrow(Refusal.NotFound::new);
        cohortAccess.requireRunning(cohort);
        Optional<Enrolment> known = enrolments.findByCohortIdAndPersonId(id.value(), person.value());
        if (known.filter(enrolment -> enrolment.status().learns()).isPresent()) {
            return known.get().id();
        }
        return seat(cohort, person, known);
    }

    /** Enrols somebody who has shown an invitation. */
    EnrolmentId enrolInvited(CohortId id, PersonId person) {
        Cohort cohort = cohorts.hold(id.value()).orElseThrow(Refusal.NotFound::new);
        if (!cohort.isOpen(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw new Refusal.NotPermitted("enrolment.refusal.closed");
        }
        Optional<Enrolment> known = enrolments.findByCohortIdAndPersonId(id.value(), person.value());
        return known.filter(enrolment -> enrolment.status().learns()).isPresent()
                ? known.get().id()
                : seat(cohort, person, known);
    }

    /**
     * Enrols somebody by a mail address: who signs in with it, or the one person the institute writes to at it.
     *
     * @throws Refusal.NotFound if nobody is known by it, or several are
     */
    public EnrolmentId enrol(CohortId id, EmailAddress email) {
        Cohort cohort = cohorts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        cohortAccess.requireStaff(cohort);
        List<PersonId> found = registry.withAddress(cohort.institute(), email);
        if (found.size() != 1) {
            throw new Refusal.NotFound("enrolment.refusal.nobody-by-address", email.value());
        }
        return enrol(id, found.getFirst());
    }

    /** Ends somebody's part in a cohort; what they wrote stays. Whoever waits comes in. */
    public void withdraw(EnrolmentId id) {
        Enrolment enrolment = enrolments.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        Cohort cohort = cohorts.hold(enrolment.cohort().value()).orElseThrow();
        cohortAccess.requireRunning(cohort);
        withdraw(enrolment);
    }

    private void withdraw(Enrolment enrolment) {
        enrolment.withdraw(clock.instant());
        audit.record(
                "enrolment.withdrawn",
                AuditTrail.Subject.of(enrolment.person()),
                Map.of("cohort", enrolment.cohort().value()));
        events.publishEvent(new SeatsFreed(enrolment.cohort()));
    }

    private EnrolmentId seat(Cohort cohort, PersonId person, Optional<Enrolment> known) {
        Instant now = clock.instant();
        boolean full = cohort.seats()
                .filter(seats -> enrolments.learners(cohort.id().value()) >= seats)
                .isPresent();
        if (full) {
            throw new Refusal.Invalid("enrolment.refusal.full");
        }
        Enrolment enrolment = known.orElseGet(() -> enrolments.save(new Enrolment(cohort.id(), person, now)));
        enrolment.comeBack(now);
        registry.know(cohort.institute(), person);
        audit.record(
                "enrolment.enrolled",
                AuditTrail.Subject.of(person),
                Map.of("cohort", cohort.id().value()));
        events.publishEvent(new PersonEnrolled(enrolment.id(), cohort.id(), person));
        return enrolment.id();
    }

    /**
     * Enrols many at once, all or none; who takes part already is left as is.
     *
     * @return those who did not take part before
     * @throws Refusal.NotPermitted for those who do not run the cohort
     * @throws Refusal.Invalid if there are fewer seats
     */
    public Set<PersonId> enrolAll(CohortId id, Collection<PersonId> people) {
        Cohort cohort = cohorts.hold(id.value()).orElseThrow(Refusal.NotFound::new);
        cohortAccess.requireRunning(cohort);
        Set<PersonId> newcomers = many.notLearning(id, people);
        cohort.seats().ifPresent(seats -> {
            long left = Math.max(0, seats - enrolments.learners(id.value()));
            if (newcomers.size() > left) {
                throw new Refusal.Invalid("enrolment.refusal.too-few-seats", left, newcomers.size());
            }
        });
        many.enrol(id, newcomers, clock.instant())
                .forEach((person, enrolment) -> events.publishEvent(new PersonEnrolled(enrolment, id, person)));
        if (!newcomers.isEmpty()) {
            audit.record(
                    "enrolment.enrolled-many",
                    AuditTrail.Subject.of("cohort", id.value()),
                    Map.of("people", newcomers.size()));
        }
        return newcomers;
    }

    /**
     * Takes back that these were enrolled by mistake.
     *
     * @return those who have learned something since; they are withdrawn instead, or stay if they have completed
     */
    public Set<PersonId> takeBack(CohortId id, Collection<PersonId> people) {
        Cohort cohort = cohorts.hold(id.value()).orElseThrow(Refusal.NotFound::new);
        cohortAccess.requireRunning(cohort);
        Set<PersonId> others = many.takeBack(id, people, clock.instant());
        events.publishEvent(new SeatsFreed(id));
        return others;
    }

    /** Ends one's own part in a cohort; what one wrote stays, and one may come back. */
    public void withdrawMyself(CohortId cohort) {
        cohorts.hold(cohort.value());
        withdraw(enrolments
                .findByCohortIdAndPersonId(cohort.value(), currentPerson.id().value())
                .orElseThrow(Refusal.NotFound::new));
    }

    /**
     * Notes that the completion rule is fulfilled; called by progress, which decides that.
     *
     * @return whether it was not noted before
     */
    public boolean complete(EnrolmentId id, Instant at) {
        return enrolments.complete(id.value(), at) > 0;
    }

    /** The enrolments of the person who asks, the newest first, withdrawn ones too. */
    @Transactional(readOnly = true)
    public List<EnrolmentEntry> mine() {
        return enrolments.ofPerson(currentPerson.id().value());
    }

    /** Everybody in a cohort, for those who lead it. */
    @Transactional(readOnly = true)
    public List<EnrolmentEntry> of(CohortId id) {
        Cohort cohort = cohorts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        if (!access.has(Role.TUTOR, CohortAccess.scopes(cohort))) {
            cohortAccess.requireRunning(cohort);
        }
        return enrolments.ofCohort(id.value());
    }

    /** Those who are learning in a cohort and have not completed it; for listeners to events. */
    @Transactional(readOnly = true)
    public List<EnrolmentEntry> learnersIn(CohortId id) {
        return enrolments.ofCohort(id.value()).stream()
                .filter(entry -> entry.status() == EnrolmentStatus.ENROLLED)
                .toList();
    }

    /** For listeners to events, who act for nobody in particular. */
    @Transactional(readOnly = true)
    public Optional<EnrolmentEntry> find(CohortId cohort, PersonId person) {
        return enrolments
                .findByCohortIdAndPersonId(cohort.value(), person.value())
                .flatMap(enrolment -> enrolments.entry(enrolment.id().value()));
    }
}
