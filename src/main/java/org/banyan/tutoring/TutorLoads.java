package org.banyan.tutoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may be tutor of groups, and how many learners they have already. That somebody is a group's tutor is a role held there. */
@Component
class TutorLoads {

    private static final String IN_FORCE =
            " r.role = 'TUTOR' and (r.ended_at is null or r.ended_at > utc_timestamp(6)) ";

    private final JdbcClient sql;

    TutorLoads(JdbcClient sql) {
        this.sql = sql;
    }

    /** Tutors of the institute, of its cohorts and of their groups, by name. */
    List<GroupDesk.Tutor> tutors(InstituteId institute, CohortId cohort) {
        return sql.sql("""
                        select p.id, p.name,
                            (select count(*) from role_grant r
                                join learner_group g on r.scope_kind = 'GROUP' and g.id = r.scope_id
                                join enrolment e on e.group_id = g.id and e.status in ('ENROLLED', 'COMPLETED')
                             where r.person_id = p.id and g.cohort_id <> :cohort and
                        """ + IN_FORCE + """
                             ) as elsewhere
                        from person p
                        where p.id in (
                            select r.person_id from role_grant r
                                left join cohort c on r.scope_kind = 'COHORT' and c.id = r.scope_id
                                left join learner_group g on r.scope_kind = 'GROUP' and g.id = r.scope_id
                                left join cohort k on k.id = g.cohort_id
                            where ((r.scope_kind = 'INSTITUTE' and r.scope_id = :institute)
                                or c.institute_id = :institute or k.institute_id = :institute) and
                        """ + IN_FORCE + ") order by p.name, p.id")
                .param("institute", institute.value())
                .param("cohort", cohort.value())
                .query((row, _) -> new GroupDesk.Tutor(
                        new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getInt(3)))
                .list();
    }

    Map<GroupId, Set<PersonId>> tutorsOf(CohortId cohort) {
        Map<GroupId, Set<PersonId>> tutors = new HashMap<>();
        sql.sql("""
                        select g.id, r.person_id from learner_group g
                            join role_grant r on r.scope_kind = 'GROUP' and r.scope_id = g.id
                        where g.cohort_id = ? and""" + IN_FORCE).param(cohort.value()).query(row -> {
            tutors.computeIfAbsent(new GroupId(row.getObject(1, UUID.class)), _ -> new HashSet<>())
                    .add(new PersonId(row.getObject(2, UUID.class)));
        });
        return tutors;
    }
}
