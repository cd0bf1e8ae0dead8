package org.banyan.tutoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.Membership;
import org.banyan.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads duties for screens, each list in one query; who may ask is decided by those who call. */
@Component
class DutyLists {

    private static final String ENTRY = """
            select f.id, f.cohort_id, f.topic_id, f.group_id, g.name, f.person_id, p.name, f.from_day, f.to_day, f.note,
                f.ending, f.ended_at, q.name
            from facilitation_duty f
                join person p on p.id = f.person_id
                left join learner_group g on g.id = f.group_id
                left join facilitation_duty s on s.id = f.successor_id
                left join person q on q.id = s.person_id
            """;

    private final JdbcClient sql;

    DutyLists(JdbcClient sql) {
        this.sql = sql;
    }

    List<DutyEntry> ofCohort(CohortId cohort) {
        return sql.sql(ENTRY + " where f.cohort_id = ? order by f.from_day desc, f.id desc limit 500")
                .param(cohort.value())
                .query((row, _) -> entry(row))
                .list();
    }

    /** Duties that were not over on the day, those that begin first first. */
    List<DutyEntry> ofPerson(PersonId person, LocalDate since) {
        return sql.sql(ENTRY
                        + " where f.person_id = ? and f.to_day >= ? and f.ending is null order by f.from_day, f.id")
                .params(person.value(), since)
                .query((row, _) -> entry(row))
                .list();
    }

    /** The duty in the same place that ended last before this one began, or was handed over to it. */
    Optional<DutyEntry> before(DutyEntry duty) {
        return sql.sql(ENTRY + """
                         where f.cohort_id = :cohort and f.topic_id = :topic and f.id <> :duty and f.note is not null
                            and (f.successor_id = :duty or (f.ending is null and f.to_day < :begins))
                         order by (f.successor_id <=> :duty) desc, f.to_day desc, f.id desc limit 1""")
                .param("cohort", duty.cohort().value())
                .param("topic", duty.topic().value())
                .param("duty", duty.duty().value())
                .param("begins", duty.from())
                .query((row, _) -> entry(row))
                .optional();
    }

    List<DutyEntry> onDuty(Membership membership, TopicId topic, LocalDate day) {
        return sql.sql(ENTRY + """
                         where f.cohort_id = :cohort and f.topic_id = :topic and f.ending is null
                            and :day between f.from_day and f.to_day
                            and (f.group_id is null or f.group_id = :group or :leads)
                         order by f.group_id is not null, g.name, f.from_day, f.id""")
                .param("cohort", membership.cohort().value())
                .param("topic", topic.value())
                .param("day", day)
                .param("group", membership.group().map(GroupId::value).orElse(null))
                .param("leads", membership.leads())
                .query((row, _) -> entry(row))
                .list();
    }

    /** Somebody else's duty on some of the days, for the same group or one of the two for the whole cohort. */
    Optional<DutyEntry> overlapping(GiveDuty give) {
        GroupId group = give.group();
        return sql.sql(ENTRY + """
                         where f.cohort_id = :cohort and f.topic_id = :topic and f.ending is null
                            and f.from_day <= :to and f.to_day >= :from
                            and (:group is null or f.group_id is null or f.group_id = :group)
                         order by f.from_day, f.id limit 1""")
                .param("cohort", give.cohort().value())
                .param("topic", give.topic().value())
                .param("from", give.from())
                .param("to", give.to())
                .param("group", group == null ? null : group.value())
                .query((row, _) -> entry(row))
                .optional();
    }

    boolean isGroupOf(GroupId group, CohortId cohort) {
        return sql.sql("select count(*) from learner_group where id = ? and cohort_id = ?")
                        .params(group.value(), cohort.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static DutyEntry entry(ResultSet row) throws SQLException {
        UUID group = row.getObject(4, UUID.class);
        String ending = row.getString(11);
        LocalDateTime endedAt = row.getObject(12, LocalDateTime.class);
        return new DutyEntry(
                new DutyId(row.getObject(1, UUID.class)),
                new CohortId(row.getObject(2, UUID.class)),
                new TopicId(row.getObject(3, UUID.class)),
                group == null ? null : new GroupId(group),
                row.getString(5),
                new PersonId(row.getObject(6, UUID.class)),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getString(10),
                ending == null ? null : DutyEntry.Ending.valueOf(ending),
                endedAt == null ? null : endedAt.toInstant(ZoneOffset.UTC),
                row.getString(13));
    }
}
