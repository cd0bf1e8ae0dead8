package org.banyan.gathering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who was there. */
@Component
class AttendanceStore {

    private final JdbcClient sql;

    AttendanceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Somebody with a place, in line, or with a mark; the name is for others to add. */
    record Row(
            PersonId person,
            @Nullable RegistrationStatus status,
            @Nullable Mark mark,
            @Nullable MarkSource source) {}

    List<Row> roster(GatheringId gathering) {
        return sql.sql("""
                        select p.person_id, r.status, a.mark, a.source
                        from (select person_id from gathering_registration
                                where gathering_id = :gathering and status <> 'WITHDRAWN'
                            union select person_id from gathering_attendance where gathering_id = :gathering) p
                            left join gathering_registration r
                                on r.gathering_id = :gathering and r.person_id = p.person_id and r.status <> 'WITHDRAWN'
                            left join gathering_attendance a
                                on a.gathering_id = :gathering and a.person_id = p.person_id""")
                .param("gathering", gathering.value())
                .query((row, _) -> new Row(
                        new PersonId(Rows.uuid(row, "person_id")),
                        Rows.status(row),
                        Rows.mark(row),
                        source(row.getString("source"))))
                .list();
    }

    private static @Nullable MarkSource source(@Nullable String source) {
        return source == null ? null : MarkSource.valueOf(source);
    }

    boolean isListed(GatheringId gathering, PersonId person) {
        return sql.sql("""
                        select exists (select 1 from gathering_registration
                                where gathering_id = :gathering and person_id = :person and status <> 'WITHDRAWN')
                            or exists (select 1 from gathering_attendance
                                where gathering_id = :gathering and person_id = :person)""")
                .param("gathering", gathering.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Mark> mark(GatheringId gathering, PersonId person) {
        return sql.sql("select mark from gathering_attendance where gathering_id = ? and person_id = ?")
                .params(gathering.value(), person.value())
                .query((row, _) -> Mark.valueOf(row.getString("mark")))
                .optional();
    }

    /** Sets or changes the mark; how somebody unexpected or with a code came stays known. */
    void mark(GatheringId gathering, PersonId person, Mark mark, MarkSource source, PersonId by, Instant now) {
        sql.sql("""
                        insert into gathering_attendance (gathering_id, person_id, mark, source, marked_by, marked_at)
                        values (:gathering, :person, :mark, :source, :by, :now)
                        on duplicate key update mark = values(mark), marked_by = values(marked_by),
                            marked_at = values(marked_at),
                            source = if(source = 'WALK_IN', source, values(source))""")
                .param("gathering", gathering.value())
                .param("person", person.value())
                .param("mark", mark.name())
                .param("source", source.name())
                .param("by", by.value())
                .param("now", Rows.utc(now))
                .update();
    }

    /** Notes that somebody entered the code, unless there is a mark already. Answers whether there was none. */
    boolean enter(GatheringId gathering, PersonId person, Mark mark, Instant now) {
        return sql.sql("""
                        insert ignore into gathering_attendance (gathering_id, person_id, mark, source, marked_by, marked_at)
                        values (?, ?, ?, 'CODE', null, ?)""")
                        .params(gathering.value(), person.value(), mark.name(), Rows.utc(now))
                        .update()
                > 0;
    }

    /** Takes a mark back. Answers whether there was one. */
    boolean clear(GatheringId gathering, PersonId person) {
        return sql.sql("delete from gathering_attendance where gathering_id = ? and person_id = ?")
                        .params(gathering.value(), person.value())
                        .update()
                > 0;
    }

    List<PersonId> learners(CohortId cohort) {
        return sql.sql("select person_id from enrolment where cohort_id = ? and status in ('ENROLLED', 'COMPLETED')")
                .param(cohort.value())
                .query((row, _) -> new PersonId(Rows.uuid(row, "person_id")))
                .list();
    }

    List<AttendanceSheet.Line> sheet(CohortId cohort) {
        return sql.sql("""
                        select g.id, g.title, g.starts_at, g.ends_at, g.zone, g.hours, g.cancelled_at,
                            p.person_id, r.status, a.mark, a.source, a.marked_at
                        from gathering g
                            join (select gathering_id, person_id from gathering_registration where status <> 'WITHDRAWN'
                                union select gathering_id, person_id from gathering_attendance) p on p.gathering_id = g.id
                            left join gathering_registration r on r.gathering_id = g.id and r.person_id = p.person_id
                                and r.status <> 'WITHDRAWN'
                            left join gathering_attendance a on a.gathering_id = g.id and a.person_id = p.person_id
                        where g.cohort_id = ? order by g.starts_at, g.id, p.person_id""")
                .param(cohort.value())
                .query(AttendanceSheet.Line::of)
                .list();
    }
}
