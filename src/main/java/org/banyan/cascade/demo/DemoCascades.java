package org.banyan.cascade.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.banyan.identity.Institutes;
import org.banyan.shared.DemoPart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the cascades of the demo, in bulk; what is there is left alone. */
@Component
@ConditionalOnBooleanProperty("banyan.demo")
@Order(60)
class DemoCascades implements DemoPart {

    private final JdbcTemplate batches;
    private final JdbcClient sql;
    private final Institutes institutes;
    private final Clock clock;

    DemoCascades(JdbcTemplate batches, JdbcClient sql, Institutes institutes, Clock clock) {
        this.batches = batches;
        this.sql = sql;
        this.institutes = institutes;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void load() {
        if (sql.sql("select count(*) from programme where slug = ?")
                        .param(DialogueProgramme.SLUG)
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        Instant now = clock.instant();
        DemoRows rows = new DemoRows(now);
        DialogueProgramme.write(rows);
        CivicProgramme.write(rows);
        OngoingProgramme ongoing =
                new OngoingProgramme(rows, institutes.first().id().value(), account("trainer"), account("tutor"), now);
        sql.sql("select id from course where slug = ?")
                .param(OngoingProgramme.COURSE)
                .query(UUID.class)
                .optional()
                .ifPresent(ongoing::write);
        rows.write(batches);
    }

    private UUID account(String name) {
        return sql.sql("select person_id from account where email = ?")
                .param(name + "@demo.test")
                .query(UUID.class)
                .single();
    }
}
