package org.banyan.enrolment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.identity.PersonId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enrols and takes back whole sets of people in a few statements; who asks has checked that it may be done. */
@Component
class ManyEnrolments {

    private static final int CHUNK = 1000;

    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate batches;

    ManyEnrolments(JdbcClient sql, NamedParameterJdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    Set<PersonId> notLearning(CohortId cohort, Collection<PersonId> people) {
        Set<PersonId> rest = new LinkedHashSet<>(people);
        for (List<UUID> ids : chunks(people)) {
            sql.sql("select person_id from enrolment where cohort_id = :cohort and person_id in (:ids)"
                            + " and status in ('ENROLLED', 'COMPLETED')")
                    .param("cohort", cohort.value())
                    .param("ids", ids)
                    .query(UUID.class)
                    .list()
                    .forEach(id -> rest.remove(new PersonId(id)));
        }
        return rest;
    }

    /** Enrols, for the first time or again; the institute knows all of them afterwards. */
    Map<PersonId, EnrolmentId> enrol(CohortId cohort, Collection<PersonId> people, Instant now) {
        batches.batchUpdate(
                """
                insert into enrolment (id, cohort_id, person_id, status, applied_at, enrolled_at)
                values (:id, :cohort, :person, 'ENROLLED', :now, :now)
                on duplicate key update status = if(completed_at is null, 'ENROLLED', 'COMPLETED'), enrolled_at = :now,
                    withdrawn_at = null, version = version + 1""",
                people.stream()
                        .map(person -> new MapSqlParameterSource(
                                        "id", EnrolmentId.next().value())
                                .addValue("cohort", cohort.value())
                                .addValue("person", person.value())
                                .addValue("now", now))
                        .toArray(MapSqlParameterSource[]::new));
        Map<PersonId, EnrolmentId> enrolled = new HashMap<>();
        for (List<UUID> ids : chunks(people)) {
            sql.sql("insert ignore into institute_person (institute_id, person_id, known_since)"
                            + " select c.institute_id, p.id, :now from cohort c join person p on p.id in (:ids)"
                            + " where c.id = :cohort")
                    .param("cohort", cohort.value())
                    .param("ids", ids)
                    .param("now", now)
                    .update();
            sql.sql("select id, person_id from enrolment where cohort_id = :cohort and person_id in (:ids)")
                    .param("cohort", cohort.value())
                    .param("ids", ids)
                    .query((row, _) -> enrolled.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            new EnrolmentId(row.getObject("id", UUID.class))))
                    .list();
        }
        return enrolled;
    }

    /**
     * Deletes the enrolments of those who cannot have learned, because they have no account; withdraws the others, and
     * those whom something else holds. Answers the others.
     */
    Set<PersonId> takeBack(CohortId cohort, Collection<PersonId> people, Instant now) {
        Set<UUID> others = new HashSet<>();
        for (List<UUID> ids : chunks(people)) {
            others.addAll(sql.sql("select e.person_id from enrolment e where e.cohort_id = :cohort"
                            + " and e.person_id in (:ids) and (e.completed_at is not null"
                            + " or exists (select 1 from account a where a.person_id = e.person_id))")
                    .param("cohort", cohort.value())
                    .param("ids", ids)
                    .query(UUID.class)
                    .list());
            others.addAll(delete(
                    cohort, ids.stream().filter(id -> !others.contains(id)).toList()));
            withdraw(cohort, List.copyOf(others), now);
        }
        return others.stream().map(PersonId::new).collect(Collectors.toSet());
    }

    private void withdraw(CohortId cohort, List<UUID> ids, Instant now) {
        if (!ids.isEmpty()) {
            sql.sql("update enrolment set status = 'WITHDRAWN', withdrawn_at = :now, group_id = null,"
                            + " version = version + 1 where cohort_id = :cohort and person_id in (:ids)"
                            + " and status = 'ENROLLED'")
                    .param("cohort", cohort.value())
                    .param("ids", ids)
                    .param("now", now)
                    .update();
        }
    }

    /** Deletes all at once; if something holds one of them, one by one. Answers those that are held. */
    private Set<UUID> delete(CohortId cohort, List<UUID> ids) {
        if (ids.isEmpty() || tryToDelete(cohort, ids)) {
            return Set.of();
        }
        return ids.stream().filter(id -> !tryToDelete(cohort, List.of(id))).collect(Collectors.toSet());
    }

    private boolean tryToDelete(CohortId cohort, List<UUID> ids) {
        sql.sql("savepoint before_deleting").update();
        try {
            sql.sql("delete from enrolment where cohort_id = :cohort and person_id in (:ids)")
                    .param("cohort", cohort.value())
                    .param("ids", ids)
                    .update();
            return true;
        } catch (DataIntegrityViolationException somethingHoldsOne) {
            sql.sql("rollback to savepoint before_deleting").update();
            return false;
        }
    }

    private static List<List<UUID>> chunks(Collection<PersonId> people) {
        List<UUID> ids = people.stream().map(PersonId::value).toList();
        List<List<UUID>> chunks = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            chunks.add(ids.subList(from, Math.min(ids.size(), from + CHUNK)));
        }
        return chunks;
    }
}
