package org.banyan.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups of cohorts and who is in them, read and written in whole sets. */
@Component
class GroupStore {

    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate batches;

    GroupStore(JdbcClient sql, NamedParameterJdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    List<GroupEntry> groups(CohortId cohort) {
        return sql.sql("""
                        select g.id, g.name, count(e.id) as members from learner_group g
                        left join enrolment e on e.group_id = g.id and e.status in ('ENROLLED', 'COMPLETED')
                        where g.cohort_id = ? group by g.id, g.name order by length(g.name), g.name""")
                .param(cohort.value())
                .query((row, _) -> new GroupEntry(
                        new GroupId(row.getObject("id", UUID.class)), row.getString("name"), row.getInt("members")))
                .list();
    }

    List<GroupMember> learners(CohortId cohort) {
        return sql.sql("""
                        select e.id, e.person_id, p.name, e.group_id, ip.sector, ip.sex, ip.district
                        from enrolment e join cohort c on c.id = e.cohort_id join person p on p.id = e.person_id
                        left join institute_person ip
                            on ip.institute_id = c.institute_id and ip.person_id = e.person_id
                        where e.cohort_id = ? and e.status in ('ENROLLED', 'COMPLETED') order by p.name, e.id""")
                .param(cohort.value())
                .query((row, _) -> new GroupMember(
                        new EnrolmentId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        group(row.getObject("group_id", UUID.class)),
                        row.getString("sector"),
                        row.getString("sex"),
                        row.getString("district")))
                .list();
    }

    private static @Nullable GroupId group(@Nullable UUID id) {
        return id == null ? null : new GroupId(id);
    }

    int version(CohortId cohort) {
        return sql.sql("select grouping_version from cohort where id = ?")
                .param(cohort.value())
                .query(Integer.class)
                .single();
    }

    /** Steps to the next version if this is still the one there is; holds the cohort's row until the transaction ends. */
    boolean step(CohortId cohort, int version) {
        return sql.sql("update cohort set grouping_version = grouping_version + 1"
                                + " where id = ? and grouping_version = ?")
                        .params(cohort.value(), version)
                        .update()
                == 1;
    }

    void stepAnyway(CohortId cohort) {
        sql.sql("update cohort set grouping_version = grouping_version + 1 where id = ?")
                .param(cohort.value())
                .update();
    }

    /** Which of these enrolments are learners of the cohort. */
    Set<UUID> learnersAmong(CohortId cohort, Collection<UUID> enrolments) {
        return Set.copyOf(sql.sql("select id from enrolment where cohort_id = :cohort and id in (:ids)"
                        + " and status in ('ENROLLED', 'COMPLETED')")
                .param("cohort", cohort.value())
                .param("ids", enrolments)
                .query(UUID.class)
                .list());
    }

    void place(Map<EnrolmentId, GroupId> places) {
        batches.batchUpdate(
                "update enrolment set group_id = :group, version = version + 1 where id = :id",
                places.entrySet().stream()
                        .map(place -> new MapSqlParameterSource(
                                        "group", place.getValue().value())
                                .addValue("id", place.getKey().value()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    void release(Collection<UUID> enrolments) {
        sql.sql("update enrolment set group_id = null, version = version + 1 where id in (:ids)")
                .param("ids", enrolments)
                .update();
    }

    void insert(GroupId id, CohortId cohort, String name) {
        sql.sql("insert into learner_group (id, cohort_id, name) values (?, ?, ?)")
                .params(id.value(), cohort.value(), name)
                .update();
    }

    void rename(GroupId id, String name) {
        sql.sql("update learner_group set name = ? where id = ?")
                .params(name, id.value())
                .update();
    }

    void delete(GroupId id) {
        sql.sql("delete from learner_group where id = ?").param(id.value()).update();
    }

    boolean isNamed(CohortId cohort, String name, GroupId except) {
        return sql.sql("select count(*) from learner_group where cohort_id = ? and name = ? and id <> ?")
                        .params(cohort.value(), name, except.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean isEmpty(GroupId group) {
        return sql.sql("select count(*) from enrolment where group_id = ?")
                        .param(group.value())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    boolean anyOf(CohortId cohort, Collection<UUID> groups) {
        return sql.sql("select count(*) from learner_group where cohort_id = :cohort and id in (:groups)")
                        .param("cohort", cohort.value())
                        .param("groups", groups)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<CohortId> cohortOf(GroupId group) {
        return sql.sql("select cohort_id from learner_group where id = ?")
                .param(group.value())
                .query(UUID.class)
                .optional()
                .map(CohortId::new);
    }

    Optional<InstituteId> instituteOfGroup(UUID group) {
        return sql.sql("select c.institute_id from learner_group g join cohort c on c.id = g.cohort_id where g.id = ?")
                .param(group)
                .query(UUID.class)
                .optional()
                .map(InstituteId::new);
    }
}
