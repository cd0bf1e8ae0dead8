package org.banyan.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody in a cohort, page by page, for those who run it. */
@Service
@Transactional(readOnly = true)
public class CohortPeople {

    private final JdbcClient sql;
    private final CohortRepository cohorts;
    private final CohortAccess access;

    CohortPeople(JdbcClient sql, CohortRepository cohorts, CohortAccess access) {
        this.sql = sql;
        this.cohorts = cohorts;
        this.access = access;
    }

    /**
     * Who is looked for.
     *
     * @param text part of a name
     * @param status none for those who learn, have completed or have withdrawn
     */
    public record Filter(
            String text,
            @Nullable EnrolmentStatus status,
            @Nullable GroupId group) {}

    public List<CohortPerson> page(CohortId cohort, Filter filter, int offset, int limit) {
        require(cohort);
        return statement(
                        "select e.id, e.person_id, p.name, g.name as group_name, e.status,"
                                + " coalesce(e.enrolled_at, e.applied_at) as since",
                        cohort,
                        filter,
                        " order by p.name, e.id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> new CohortPerson(
                        new EnrolmentId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        row.getString("group_name"),
                        EnrolmentStatus.valueOf(row.getString("status")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    public int count(CohortId cohort, Filter filter) {
        require(cohort);
        return statement("select count(*)", cohort, filter, "")
                .query(Integer.class)
                .single();
    }

    private void require(CohortId cohort) {
        access.requireRunning(cohorts.findById(cohort.value()).orElseThrow(Refusal.NotFound::new));
    }

    private JdbcClient.StatementSpec statement(String select, CohortId cohort, Filter filter, String after) {
        StringBuilder where = new StringBuilder(select)
                .append(" from enrolment e join person p on p.id = e.person_id"
                        + " left join learner_group g on g.id = e.group_id where e.cohort_id = :cohort");
        Map<String, Object> parameters = new HashMap<>(Map.of("cohort", cohort.value()));
        if (!filter.text().isBlank()) {
            where.append(" and p.name like :text escape '!'");
            parameters.put("text", "%" + filter.text().strip().replaceAll("([!%_])", "!$1") + "%");
        }
        if (filter.status() != null) {
            where.append(" and e.status = :status");
            parameters.put("status", filter.status().name());
        } else {
            where.append(" and e.status in ('ENROLLED', 'COMPLETED', 'WITHDRAWN')");
        }
        if (filter.group() != null) {
            where.append(" and e.group_id = :group");
            parameters.put("group", filter.group().value());
        }
        return sql.sql(where + after).params(parameters);
    }
}
