package org.banyan.certification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banyan.certification.CertificateApprovals.CertificatesApproved;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.EnrolmentEntry;
import org.banyan.enrolment.EnrolmentStatus;
import org.banyan.enrolment.Enrolments;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.Facilitation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets staff issue certificates to people of a cohort: of participation and of peer tutoring, which nothing issues by itself, and of
 * completion to those who completed before there were any. Here it is only noted; they are then issued one after another like those
 * that wait for an approval, so that asking twice issues once.
 */
@Service
@Transactional
public class CohortIssuing {

    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final Facilitation facilitation;
    private final WaitingCertificates waiting;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Access access;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient sql;
    private final Clock clock;

    CohortIssuing(
            Cohorts cohorts,
            Enrolments enrolments,
            Facilitation facilitation,
            WaitingCertificates waiting,
            People people,
            CurrentPerson currentPerson,
            Access access,
            AuditTrail audit,
            ApplicationEventPublisher events,
            JdbcClient sql,
            Clock clock) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.facilitation = facilitation;
        this.waiting = waiting;
        this.people = people;
        this.currentPerson = currentPerson;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.sql = sql;
        this.clock = clock;
    }

    /** Somebody who may be given a certificate. */
    public record Candidate(PersonId person, String name) {}

    /** Those who may be given one of this kind, and neither have one nor are about to get it, by name. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(CohortId id, CertificateKind kind) {
        require(id);
        List<PersonId> found =
                eligible(id, kind).stream().map(EnrolmentEntry::person).toList();
        Map<PersonId, String> names = people.names(found);
        return found.stream()
                .map(person -> new Candidate(person, names.getOrDefault(person, "")))
                .sorted(Comparator.comparing(Candidate::name))
                .toList();
    }

    /** Answers to how many; who may not be given one, or has or awaits one, does not count. */
    public int issue(CohortId id, CertificateKind kind, Collection<PersonId> chosen) {
        CohortEntry cohort = require(id);
        if (kind == CertificateKind.TRAINER) {
            throw new Refusal.Invalid("certification.refusal.kind");
        }
        Instant end = end(cohort);
        Set<PersonId> wanted = new HashSet<>(chosen);
        int issued = eligible(id, kind).stream()
                .filter(entry -> wanted.contains(entry.person()))
                .mapToInt(entry -> {
                    Instant at = kind == CertificateKind.COMPLETION && entry.completedAt() != null
                            ? entry.completedAt()
                            : end;
                    return waiting.approve(entry, cohort, kind, at, currentPerson.id());
                })
                .sum();
        if (issued > 0) {
            audit.record(
                    "certification.cohort-issued",
                    new AuditTrail.Subject("cohort", id.value().toString()),
                    Map.of("kind", kind.name(), "count", String.valueOf(issued)));
            events.publishEvent(new CertificatesApproved());
        }
        return issued;
    }

    private CohortEntry require(CohortId id) {
        CohortEntry cohort = cohorts.get(id);
        access.require(Role.INSTITUTE_STAFF, Scope.of(cohort.institute()));
        return cohort;
    }

    private List<EnrolmentEntry> eligible(CohortId id, CertificateKind kind) {
        Set<PersonId> have = having(id, kind);
        have.addAll(waiting.inWork(id, kind));
        Set<PersonId> led = kind == CertificateKind.PEER_TUTOR ? facilitation.haveLed(id) : Set.of();
        return enrolments.of(id).stream()
                .filter(entry -> switch (kind) {
                    case COMPLETION -> entry.status() == EnrolmentStatus.COMPLETED;
                    case PARTICIPATION -> entry.status() == EnrolmentStatus.ENROLLED;
                    case PEER_TUTOR -> entry.status().learns() && led.contains(entry.person());
                    case TRAINER -> false;
                })
                .filter(entry -> !have.contains(entry.person()))
                .toList();
    }

    /** Who has one that stands, or was taken back: that was decided, and is not undone by giving another. */
    private Set<PersonId> having(CohortId id, CertificateKind kind) {
        return new HashSet<>(sql.sql("select person_id from certificate where cohort_id = ? and once_as = ?")
                .params(id.value(), kind.name())
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    /** The last day of the cohort, or now if that is still to come. */
    private Instant end(CohortEntry cohort) {
        LocalDate last = cohort.endsOn();
        Instant now = clock.instant();
        Instant end = last == null ? now : last.atStartOfDay(ZoneOffset.UTC).toInstant();
        return end.isBefore(now) ? end : now;
    }
}
