package org.banyan.cascade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the qualifications of trainers; they are ended, never deleted. */
@Component
class QualificationStore {

    private static final String ENTRY = """
            select q.id, q.person_id, q.course_id, q.scope_kind, q.scope_id, q.first_trainer, q.granted_at, q.reason,
                q.evidence, q.expires_at, q.ended_at, q.ended_reason
            from trainer_qualification q""";

    private final JdbcClient sql;

    QualificationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Adds a qualification.
     *
     * @param evidence what it was granted for; null if by hand
     * @return false if it was granted for this already
     */
    boolean add(
            PersonId person,
            CourseId course,
            Scope scope,
            boolean firstTrainer,
            Instant now,
            @Nullable PersonId grantedBy,
            @Nullable String reason,
            @Nullable String evidence,
            @Nullable Instant expiresAt) {
        return sql.sql("""
                        insert ignore into trainer_qualification (id, person_id, course_id, scope_kind, scope_id, first_trainer,
                            granted_at, granted_by, reason, evidence, expires_at)
                        values (:id, :person, :course, :kind, :scope, :first, :now, :by, :reason, :evidence, :expires)""")
                        .param("id", QualificationId.next().value())
                        .param("person", person.value())
                        .param("course", course.value())
                        .param("kind", scope.kind().name())
                        .param("scope", scope.id())
                        .param("first", firstTrainer)
                        .param("now", Timestamp.from(now))
                        .param("by", grantedBy == null ? null : grantedBy.value())
                        .param("reason", reason)
                        .param("evidence", evidence)
                        .param("expires", expiresAt == null ? null : Timestamp.from(expiresAt))
                        .update()
                > 0;
    }

    /** Ends it; false if it has been ended already. */
    boolean end(QualificationId id, String reason, Instant now) {
        return sql.sql("update trainer_qualification set ended_at = ?, ended_reason = ?, version = version + 1"
                                + " where id = ? and ended_at is null")
                        .params(Timestamp.from(now), reason, id.value())
                        .update()
                > 0;
    }

    /**
     * Ends what was granted for this and is not ended; answers for which courses. It gives the evidence back, so that the same
     * can be granted for it again.
     */
    List<CourseId> endGrantedFor(PersonId person, String evidence, Instant now) {
        List<CourseId> courses = sql.sql("select course_id from trainer_qualification"
                        + " where person_id = ? and evidence = ? and ended_at is null for update")
                .params(person.value(), evidence)
                .query((row, _) -> new CourseId(row.getObject(1, UUID.class)))
                .list();
        sql.sql("update trainer_qualification set ended_at = ?, evidence = concat('taken-back:', id),"
                        + " version = version + 1 where person_id = ? and evidence = ? and ended_at is null")
                .params(Timestamp.from(now), person.value(), evidence)
                .update();
        return courses;
    }

    Optional<QualificationEntry> find(QualificationId id) {
        return sql.sql(ENTRY + " where q.id = ?")
                .param(id.value())
                .query(QualificationStore::entry)
                .optional();
    }

    List<QualificationEntry> of(PersonId person) {
        return sql.sql(ENTRY + " where q.person_id = ? order by q.granted_at desc, q.id desc")
                .param(person.value())
                .query(QualificationStore::entry)
                .list();
    }

    List<QualificationEntry> of(PersonId person, CourseId course) {
        return of(person).stream()
                .filter(entry -> entry.course().equals(course))
                .toList();
    }

    List<QualificationEntry> ofCourse(CourseId course) {
        return sql.sql(ENTRY + " where q.course_id = ? order by q.granted_at, q.id")
                .param(course.value())
                .query(QualificationStore::entry)
                .list();
    }

    List<QualificationEntry> ofCoursesOf(InstituteId institute) {
        return sql.sql(ENTRY + " join course c on c.id = q.course_id where c.institute_id = ?"
                        + " order by q.ended_at is not null, q.granted_at desc, q.id desc")
                .param(institute.value())
                .query(QualificationStore::entry)
                .list();
    }

    Optional<InstituteId> instituteOf(CourseId course) {
        return sql.sql("select institute_id from course where id = ?")
                .param(course.value())
                .query((row, _) -> new InstituteId(row.getObject(1, UUID.class)))
                .optional();
    }

    private static QualificationEntry entry(ResultSet row, int number) throws SQLException {
        return new QualificationEntry(
                new QualificationId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                new Scope(
                        Scope.Kind.valueOf(Objects.requireNonNull(row.getString("scope_kind"))),
                        row.getObject("scope_id", UUID.class)),
                row.getBoolean("first_trainer"),
                row.getString("evidence") == null,
                Objects.requireNonNull(instant(row, "granted_at")),
                row.getString("reason"),
                instant(row, "expires_at"),
                instant(row, "ended_at"),
                row.getString("ended_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp stored = row.getTimestamp(column);
        return stored == null ? null : stored.toInstant();
    }
}
