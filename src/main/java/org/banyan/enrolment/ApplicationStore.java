package org.banyan.enrolment;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What applicants wrote and staff decided. */
@Component
class ApplicationStore {

    private static final String ENTRY = """
            select e.id, e.cohort_id, c.name as cohort_name, c.course_version_id, e.person_id, p.name, e.status, e.applied_at,
                a.motivation, a.reason
            from application a join enrolment e on e.id = a.enrolment_id join cohort c on c.id = e.cohort_id
            join person p on p.id = e.person_id""";

    private final JdbcClient sql;
    private final EntityManager entities;

    ApplicationStore(JdbcClient sql, EntityManager entities) {
        this.sql = sql;
        this.entities = entities;
    }

    void write(EnrolmentId id, String motivation) {
        entities.flush();
        sql.sql("insert into application (enrolment_id, motivation) values (?, ?) on duplicate key update"
                        + " motivation = values(motivation), reason = null, decided_at = null, decided_by = null")
                .params(id.value(), motivation)
                .update();
    }

    void decide(EnrolmentId id, @Nullable String reason, PersonId by, Instant now) {
        sql.sql("update application set reason = :reason, decided_by = :by, decided_at = :now where enrolment_id = :id")
                .param("reason", reason)
                .param("by", by.value())
                .param("now", now)
                .param("id", id.value())
                .update();
    }

    List<ApplicationEntry> of(PersonId person) {
        return sql.sql(ENTRY + " where e.person_id = ? order by e.applied_at desc limit 20")
                .param(person.value())
                .query(ApplicationStore::entry)
                .list();
    }

    List<ApplicationEntry> of(CohortId cohort, int offset, int limit) {
        return sql.sql(ENTRY + " where e.cohort_id = :cohort"
                        + " order by field(e.status, 'APPLIED', 'WAITING') = 0, e.status, e.applied_at, e.id"
                        + " limit :limit offset :offset")
                .param("cohort", cohort.value())
                .param("limit", limit)
                .param("offset", offset)
                .query(ApplicationStore::entry)
                .list();
    }

    int count(CohortId cohort) {
        return sql.sql("select count(*) from application a join enrolment e on e.id = a.enrolment_id"
                        + " where e.cohort_id = ?")
                .param(cohort.value())
                .query(Integer.class)
                .single();
    }

    private static ApplicationEntry entry(ResultSet row, int number) throws SQLException {
        return new ApplicationEntry(
                new EnrolmentId(row.getObject("id", UUID.class)),
                new CohortId(row.getObject("cohort_id", UUID.class)),
                row.getString("cohort_name"),
                new CourseVersionId(row.getObject("course_version_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                EnrolmentStatus.valueOf(row.getString("status")),
                row.getTimestamp("applied_at").toInstant(),
                row.getString("motivation"),
                row.getString("reason"));
    }
}
