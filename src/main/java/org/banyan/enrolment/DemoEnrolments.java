package org.banyan.enrolment;

import java.util.List;
import java.util.UUID;
import org.banyan.shared.DemoPart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts most of the demo learners into one standing cohort, so that a newcomer meets people there. The first
 * learner is left out: the way from the catalogue to the certificate is theirs to walk.
 */
@Component
@ConditionalOnBooleanProperty("banyan.demo")
@Order(30)
class DemoEnrolments implements DemoPart {

    private static final String COURSE = "open-data-in-practice";

    private final JdbcClient sql;

    DemoEnrolments(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public void load() {
        // The course that the other demo data is about, where it is there; otherwise any.
        List<UUID> cohorts = sql.sql("""
                        select c.id from cohort c join course k on k.id = c.course_id
                        where c.standing order by k.slug = ? desc, c.created_at limit 1""")
                .param(COURSE)
                .query((row, _) -> UUID.fromString(row.getString("id")))
                .list();
        cohorts.forEach(cohort -> sql.sql("""
                        insert ignore into enrolment (id, cohort_id, person_id, status, applied_at, enrolled_at)
                        select uuid(), :cohort, a.person_id, 'ENROLLED', now(6) - interval 20 day, now(6) - interval 20 day
                        from account a
                        where a.email regexp '^(learner([2-9]|1[0-9]|20)|peertutor)@demo[.]test$'
                            and not exists (select 1 from enrolment e where e.cohort_id = :cohort)""").param("cohort", cohort).update());
    }
}
