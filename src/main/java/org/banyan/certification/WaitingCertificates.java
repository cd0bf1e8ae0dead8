package org.banyan.certification;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.cascade.TrainingCompleted;
import org.banyan.cascade.TrainingId;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.EnrolmentEntry;
import org.banyan.enrolment.EnrolmentId;
import org.banyan.identity.PersonId;
import org.banyan.progress.CourseCompleted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Completions whose certificates wait for an approval. Each stands here once; its row goes when the certificate is there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WaitingCertificates {

    /** After so many failures a row waits for somebody to look. */
    static final int MOST_TRIES = 5;

    private final JdbcClient sql;
    private final Clock clock;

    WaitingCertificates(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Certified certified) {
        sql.sql(
                        "insert ignore into certificate_waiting (id, institute_id, person_id, course_id, course_title, enrolment_id,"
                                + " cohort_id, version_id, training_id, completed_at, kind, asked_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(WaitingId.next().value())
                .param(certified.institute().value())
                .param(certified.person().value())
                .param(certified.course().value())
                .param(certified.title())
                .param(certified.enrolment())
                .param(certified.cohort())
                .param(certified.version())
                .param(certified.training())
                .param(certified.completedAt())
                .param(certified.kind().name())
                .param(clock.instant())
                .update();
    }

    /** Adds somebody whom staff chose themselves, so there is nothing left to approve. */
    int approve(EnrolmentEntry enrolment, CohortEntry cohort, CertificateKind kind, Instant at, PersonId by) {
        return sql.sql(
                                        "insert into certificate_waiting (id, institute_id, person_id, course_id, course_title, enrolment_id,"
                                                + " cohort_id, version_id, completed_at, kind, asked_at, approved_at, approved_by)"
                                                + " values (?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update tries = 0,"
                                                + " approved_by = coalesce(approved_by, values(approved_by)),"
                                                + " approved_at = coalesce(approved_at, values(approved_at))")
                                .params(
                                        WaitingId.next().value(),
                                        cohort.institute().value(),
                                        enrolment.person().value(),
                                        cohort.course().value(),
                                        enrolment.enrolment().value(),
                                        cohort.cohort().value(),
                                        cohort.version().value(),
                                        at,
                                        kind.name(),
                                        clock.instant(),
                                        clock.instant(),
                                        by.value())
                                .update()
                        > 0
                ? 1
                : 0;
    }

    /**
     * Whose certificate was approved and is about to be issued. They are left alone: to approve again what is being issued just now
     * would have each wait for the other.
     */
    Set<PersonId> inWork(CohortId cohort, CertificateKind kind) {
        return Set.copyOf(sql.sql("select person_id from certificate_waiting where cohort_id = ? and kind = ?"
                        + " and approved_at is not null and tries < ?")
                .params(cohort.value(), kind.name(), MOST_TRIES)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    void withdraw(UUID training, PersonId person) {
        sql.sql("delete from certificate_waiting where training_id = ? and person_id = ?")
                .params(training, person.value())
                .update();
    }

    /** A row that was approved: one of the two is what it was added for. */
    record Approved(
            WaitingId id,
            @Nullable CourseCompleted course,
            @Nullable TrainingCompleted training,
            CertificateKind kind) {}

    /** The next to issue, held until the transaction ends; those that others hold are passed over. */
    Optional<Approved> next() {
        return sql.sql("select * from certificate_waiting where approved_at is not null and tries < ?"
                        + " order by approved_at, id limit 1 for update skip locked")
                .param(MOST_TRIES)
                .query((row, _) -> {
                    PersonId person = new PersonId(row.getObject("person_id", UUID.class));
                    Instant completedAt = row.getTimestamp("completed_at").toInstant();
                    UUID training = row.getObject("training_id", UUID.class);
                    return new Approved(
                            new WaitingId(row.getObject("id", UUID.class)),
                            training != null
                                    ? null
                                    : new CourseCompleted(
                                            new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                                            new CohortId(row.getObject("cohort_id", UUID.class)),
                                            new CourseVersionId(row.getObject("version_id", UUID.class)),
                                            person,
                                            completedAt),
                            training == null
                                    ? null
                                    : new TrainingCompleted(new TrainingId(training), person, completedAt),
                            CertificateKind.valueOf(row.getString("kind")));
                })
                .optional();
    }

    void done(WaitingId id) {
        sql.sql("delete from certificate_waiting where id = ?")
                .param(id.value())
                .update();
    }

    void failed(WaitingId id) {
        sql.sql("update certificate_waiting set tries = tries + 1 where id = ?")
                .param(id.value())
                .update();
    }
}
