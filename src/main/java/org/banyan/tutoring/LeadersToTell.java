package org.banyan.tutoring;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds who is to be told of something that a learner waits for: whoever is nearest to the learner. */
@Component
@Transactional(readOnly = true)
public class LeadersToTell {

    private static final String HOLDERS = """
            select r.person_id from role_grant r join cohort c on c.id = :cohort
                left join enrolment e on e.cohort_id = c.id and e.person_id = :learner
            where (r.ended_at is null or r.ended_at > utc_timestamp(6)) and r.person_id <> :learner and r.role = :role
                and r.scope_kind = :kind and r.scope_id = case :kind
                    when 'GROUP' then e.group_id when 'COHORT' then c.id else c.institute_id end""";

    private final JdbcClient sql;

    LeadersToTell(JdbcClient sql) {
        this.sql = sql;
    }

    /** The tutors of the learner's group, otherwise those of the cohort, otherwise who coordinates it. */
    public Set<PersonId> nearest(CohortId cohort, PersonId learner) {
        return Optional.of(tutorsOf(cohort, learner))
                .filter(found -> !found.isEmpty())
                .or(() ->
                        Optional.of(holders(cohort, learner, "TUTOR", "COHORT")).filter(found -> !found.isEmpty()))
                .orElseGet(() -> coordinatorsOf(cohort, learner));
    }

    /** The tutors of the learner's group; nobody where it has none. */
    public Set<PersonId> tutorsOf(CohortId cohort, PersonId learner) {
        return holders(cohort, learner, "TUTOR", "GROUP");
    }

    /** Who coordinates the cohort; otherwise its institute; otherwise the institute's staff. */
    public Set<PersonId> coordinatorsOf(CohortId cohort, PersonId learner) {
        return Optional.of(holders(cohort, learner, "COORDINATOR", "COHORT"))
                .filter(found -> !found.isEmpty())
                .or(() -> Optional.of(holders(cohort, learner, "COORDINATOR", "INSTITUTE"))
                        .filter(found -> !found.isEmpty()))
                .orElseGet(() -> staffOf(cohort, learner));
    }

    /** The staff of the cohort's institute. */
    public Set<PersonId> staffOf(CohortId cohort, PersonId learner) {
        return holders(cohort, learner, "INSTITUTE_STAFF", "INSTITUTE");
    }

    private Set<PersonId> holders(CohortId cohort, PersonId learner, String role, String kind) {
        return new HashSet<>(sql.sql(HOLDERS)
                .param("cohort", cohort.value())
                .param("learner", learner.value())
                .param("role", role)
                .param("kind", kind)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }
}
