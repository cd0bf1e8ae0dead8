package org.banyan.certification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.InstituteId;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of those who wait for an approval, where an institute wants one. Approving only notes it; the certificates are then
 * issued one after another, each in a transaction of its own, so a restart in between loses none and issues none twice.
 */
@Service
@Transactional
public class CertificateApprovals {

    private static final int MOST_SHOWN = 500;

    private final JdbcClient sql;
    private final Cohorts cohorts;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Access access;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CertificateApprovals(
            JdbcClient sql,
            Cohorts cohorts,
            People people,
            CurrentPerson currentPerson,
            Access access,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.cohorts = cohorts;
        this.people = people;
        this.currentPerson = currentPerson;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody approved; there is work. */
    record CertificatesApproved() {}

    /**
     * Somebody who completed something.
     *
     * @param name as the certificate will have it
     * @param cohort null for people on the list of a training
     * @param failed whether issuing was tried in vain
     */
    public record WaitingEntry(
            WaitingId id,
            PersonId person,
            String name,
            String courseTitle,
            @Nullable CohortId cohort,
            Instant completedAt,
            boolean failed) {}

    /** The oldest first, for staff of the institute. */
    @Transactional(readOnly = true)
    public List<WaitingEntry> waiting(InstituteId institute) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        return sql.sql(
                        "select * from certificate_waiting where institute_id = ? and (approved_at is null or tries >= ?)"
                                + " order by completed_at, id limit ?")
                .params(institute.value(), WaitingCertificates.MOST_TRIES, MOST_SHOWN)
                .query((row, _) -> {
                    PersonId person = new PersonId(row.getObject("person_id", UUID.class));
                    UUID cohort = row.getObject("cohort_id", UUID.class);
                    return new WaitingEntry(
                            new WaitingId(row.getObject("id", UUID.class)),
                            person,
                            people.certificateName(person),
                            row.getString("course_title"),
                            cohort == null ? null : new CohortId(cohort),
                            row.getTimestamp("completed_at").toInstant(),
                            row.getInt("tries") > 0);
                })
                .list();
    }

    /**
     * How far things are.
     *
     * @param waiting for an approval
     * @param inWork approved and not issued yet
     */
    public record Progress(int waiting, int inWork) {}

    @Transactional(readOnly = true)
    public Progress progress(InstituteId institute) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        return sql.sql("select coalesce(sum(approved_at is null or tries >= :most), 0) waiting,"
                        + " coalesce(sum(approved_at is not null and tries < :most), 0) in_work"
                        + " from certificate_waiting where institute_id = :institute")
                .param("most", WaitingCertificates.MOST_TRIES)
                .param("institute", institute.value())
                .query((row, _) -> new Progress(row.getInt("waiting"), row.getInt("in_work")))
                .single();
    }

    /** Answers how many were approved by this; those already approved do not count. */
    public int approve(InstituteId institute, Collection<WaitingId> chosen) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        int approved = chosen.stream()
                .mapToInt(id -> approve("institute_id = ? and id = ?", institute.value(), id.value()))
                .sum();
        return told(institute, approved);
    }

    /** All of a cohort who wait. */
    public int approveCohort(CohortId id) {
        CohortEntry cohort = cohorts.get(id);
        access.require(Role.INSTITUTE_STAFF, Scope.of(cohort.institute()));
        return told(
                cohort.institute(),
                approve("institute_id = ? and cohort_id = ?", cohort.institute().value(), id.value()));
    }

    /** No certificate is issued for this completion, for a reason that stays in the audit trail. */
    public void decline(InstituteId institute, WaitingId id, String reason) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        if (reason.isBlank()) {
            throw new Refusal.Invalid("certification.refusal.reason-missing");
        }
        PersonId person = sql.sql("select person_id from certificate_waiting where institute_id = ? and id = ?"
                        + " and (approved_at is null or tries >= ?) for update")
                .params(institute.value(), id.value(), WaitingCertificates.MOST_TRIES)
                .query(UUID.class)
                .optional()
                .map(PersonId::new)
                .orElseThrow(Refusal.NotFound::new);
        sql.sql("delete from certificate_waiting where id = ?")
                .param(id.value())
                .update();
        audit.record("certification.declined", AuditTrail.Subject.of(person), Map.of("reason", reason.strip()));
    }

    /** Row by row and by key, so that it gets in nobody's way who issues meanwhile. */
    private int approve(String which, UUID institute, UUID what) {
        List<UUID> chosen = sql.sql("select id from certificate_waiting where " + which
                        + " and (approved_at is null or tries >= ?) order by completed_at, id")
                .params(institute, what, WaitingCertificates.MOST_TRIES)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        return chosen.stream()
                .mapToInt(id -> sql.sql("update certificate_waiting set approved_at = ?, approved_by = ?, tries = 0"
                                + " where id = ? and (approved_at is null or tries >= ?)")
                        .params(clock.instant(), currentPerson.id().value(), id, WaitingCertificates.MOST_TRIES)
                        .update())
                .sum();
    }

    private int told(InstituteId institute, int approved) {
        if (approved > 0) {
            audit.record(
                    "certification.approved",
                    new AuditTrail.Subject("institute", institute.value().toString()),
                    Map.of("count", String.valueOf(approved)));
            events.publishEvent(new CertificatesApproved());
        }
        return approved;
    }
}
