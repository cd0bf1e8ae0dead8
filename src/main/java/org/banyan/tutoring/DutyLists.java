package org.banyan.tutoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupEntry;
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

    /** Duties that were led to an end between these days, the second left out. */
    List<DutyEntry> endedBetween(LocalDate first, LocalDate before) {
        return sql.sql(ENTRY + " where f.to_day >= ? and f.to_day < ? and f.ending is null order by f.to_day, f.id")
                .params(first, before)
                .query((row, _) -> entry(row))
                .list();
    }

    /** For each duty the one with a note in the same place that was handed over to it, or ended last before it began. */
    Map<DutyId, DutyEntry> before(List<DutyEntry> duties) {
        if (duties.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> earlier = new HashMap<>();
        sql.sql("""
                        select n.id, b.id from facilitation_duty n
                            join facilitation_duty b on b.cohort_id = n.cohort_id and b.topic_id = n.topic_id
                                and b.id <> n.id and b.note is not null
                                and (b.successor_id = n.id or (b.ending is null and b.to_day < n.from_day))
                        where n.id in (:duties)
                        order by (b.successor_id <=> n.id), b.to_day, b.id""")
                .param(
                        "duties",
                        duties.stream().map(duty -> duty.duty().value()).toList())
                .query(row -> {
                    earlier.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        if (earlier.isEmpty()) {
            return Map.of();
        }
        Map<UUID, DutyEntry> entries = sql
                .sql(ENTRY + " where f.id in (:ids)")
                .param("ids", earlier.values())
                .query((row, _) -> entry(row))
                .stream()
                .collect(Collectors.toMap(duty -> duty.duty().value(), duty -> duty, (one, _) -> one));
        Map<DutyId, DutyEntry> before = new HashMap<>();
        earlier.forEach((duty, other) -> {
            DutyEntry entry = entries.get(other);
            if (entry != null) {
                before.put(new DutyId(duty), entry);
            }
        });
        return before;
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

    /** The groups of a cohort; for tutors, who may not ask for all that those see who run the cohort. */
    List<GroupEntry> groups(CohortId cohort) {
        return sql.sql("""
                        select g.id, g.name, count(e.id) from learner_group g
                            left join enrolment e on e.group_id = g.id and e.status in ('ENROLLED', 'COMPLETED')
                        where g.cohort_id = ? group by g.id, g.name order by length(g.name), g.name""")
                .param(cohort.value())
                .query((row, _) ->
                        new GroupEntry(new GroupId(row.getObject(1, UUID.class)), row.getString(2), row.getInt(3)))
                .list();
    }

    List<DutyDesk.Candidate> candidates(CohortId cohort) {
        return sql.sql("""
                        select e.person_id, p.name, e.group_id from enrolment e join person p on p.id = e.person_id
                        where e.cohort_id = ? and e.status in ('ENROLLED', 'COMPLETED') order by p.name, p.id""")
                .param(cohort.value())
                .query((row, _) -> {
                    UUID group = row.getObject(3, UUID.class);
                    return new DutyDesk.Candidate(
                            new PersonId(row.getObject(1, UUID.class)),
                            row.getString(2),
                            group == null ? null : new GroupId(group));
                })
                .list();
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
