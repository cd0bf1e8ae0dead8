package org.banyan.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.PersonId;
import org.banyan.identity.Registry;
import org.banyan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking to take part in a cohort where staff decide, and their decisions. The applicant is told by mail; a wait-listed one comes
 * in by themselves when a seat becomes free.
 */
@Service
@Transactional
public class Applications {

    /** In characters. */
    public static final int LONGEST_MOTIVATION = 4000;

    public static final int LONGEST_REASON = 1000;

    private final EnrolmentRepository enrolments;
    private final CohortRepository cohorts;
    private final ApplicationStore store;
    private final CohortAccess access;
    private final CurrentPerson currentPerson;
    private final Registry registry;
    private final AdmissionLetters letters;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applications(
            EnrolmentRepository enrolments,
            CohortRepository cohorts,
            ApplicationStore store,
            CohortAccess access,
            CurrentPerson currentPerson,
            Registry registry,
            AdmissionLetters letters,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.store = store;
        this.access = access;
        this.currentPerson = currentPerson;
        this.registry = registry;
        this.letters = letters;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for a seat for the person who is signed in.
     *
     * @throws Refusal.NotPermitted if the cohort is closed or does not take applications
     * @throws Refusal.Conflict if the person has applied or takes part already, or was declined
     */
    public EnrolmentId apply(CohortId id, String motivation) {
        PersonId person = currentPerson.id();
        Cohort cohort = cohorts.hold(id.value()).orElseThrow(Refusal.NotFound::new);
        if (!cohort.isOpen(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw new Refusal.NotPermitted("enrolment.refusal.closed");
        }
        if (cohort.admission() != Admission.APPLICATION) {
            throw new Refusal.NotPermitted("enrolment.refusal.no-applications");
        }
        String words = motivation.strip();
        if (words.isEmpty() || words.length() > LONGEST_MOTIVATION) {
            throw new Refusal.Invalid("enrolment.refusal.motivation", LONGEST_MOTIVATION);
        }
        Optional<Enrolment> known = enrolments.findByCohortIdAndPersonId(id.value(), person.value());
        Enrolment enrolment = known.orElseGet(() -> enrolments.save(Enrolment.applied(id, person, clock.instant())));
        if (known.isPresent()) {
            if (enrolment.status() != EnrolmentStatus.WITHDRAWN) {
                throw new Refusal.Conflict("enrolment.refusal.applied-already");
            }
            enrolment.applyAgain(clock.instant());
        }
        registry.know(cohort.institute(), person);
        store.write(enrolment.id(), words);
        return enrolment.id();
    }

    /** What the person who is signed in has asked for, the newest first. */
    @Transactional(readOnly = true)
    public List<ApplicationEntry> mine() {
        return store.of(currentPerson.id());
    }

    /** Applications of a cohort in order, those of one status or all, for those who run it. */
    @Transactional(readOnly = true)
    public List<ApplicationEntry> of(CohortId id, int offset, int limit) {
        access.requireRunning(cohorts.findById(id.value()).orElseThrow(Refusal.NotFound::new));
        return store.of(id, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(CohortId id) {
        access.requireRunning(cohorts.findById(id.value()).orElseThrow(Refusal.NotFound::new));
        return store.count(id);
    }

    /**
     * Gives a seat.
     *
     * @throws Refusal.Invalid if there is none; the applicant can be put on the waiting list
     */
    public void accept(EnrolmentId id) {
        Enrolment enrolment = undecided(id);
        Cohort cohort = cohorts.hold(enrolment.cohort().value()).orElseThrow();
        boolean full = cohort.seats()
                .filter(seats -> enrolments.learners(cohort.id().value()) >= seats)
                .isPresent();
        if (full) {
            throw new Refusal.Invalid("enrolment.refusal.full-wait");
        }
        enrolment.comeBack(clock.instant());
        decided(enrolment, cohort, "accepted", null);
        events.publishEvent(new PersonEnrolled(id, cohort.id(), enrolment.person()));
    }

    /** Accepts, but for a seat that is not there yet. */
    public void waitList(EnrolmentId id) {
        Enrolment enrolment = undecided(id);
        Cohort cohort = cohorts.hold(enrolment.cohort().value()).orElseThrow();
        enrolment.waitForASeat();
        decided(enrolment, cohort, "waiting", null);
    }

    /** Says no, with a reason that the applicant reads. */
    public void decline(EnrolmentId id, String reason) {
        Enrolment enrolment = undecided(id);
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new Refusal.Invalid("enrolment.refusal.reason", LONGEST_REASON);
        }
        enrolment.decline();
        decided(enrolment, cohorts.findById(enrolment.cohort().value()).orElseThrow(), "declined", words);
    }

    private Enrolment undecided(EnrolmentId id) {
        Enrolment enrolment = enrolments.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        access.requireRunning(cohorts.findById(enrolment.cohort().value()).orElseThrow());
        if (!enrolment.isUndecided()) {
            throw new Refusal.Conflict("enrolment.refusal.decided-already");
        }
        return enrolment;
    }

    private void decided(
            Enrolment enrolment, Cohort cohort, String what, @org.jspecify.annotations.Nullable String reason) {
        store.decide(enrolment.id(), reason, currentPerson.id(), clock.instant());
        letters.tell(what, cohort, enrolment.person(), reason);
        audit.record(
                "enrolment.application-" + what,
                AuditTrail.Subject.of(enrolment.person()),
                Map.of("cohort", cohort.id().value()));
    }
}
