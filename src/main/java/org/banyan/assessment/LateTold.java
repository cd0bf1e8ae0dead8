package org.banyan.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.courier.News;
import org.banyan.courier.Notices;
import org.banyan.courier.Why;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.PersonId;
import org.banyan.shared.Uuid7;
import org.banyan.tutoring.LeadersToTell;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who lead a learner that late answers wait for them. However many come, each of them is told once for a quiz of a cohort
 * until they have looked at some of it, or nothing waits there any more.
 */
@Component
class LateTold {

    private final JdbcClient sql;
    private final Notices notices;
    private final LeadersToTell leaders;
    private final Cohorts cohorts;
    private final Clock clock;

    LateTold(JdbcClient sql, Notices notices, LeadersToTell leaders, Cohorts cohorts, Clock clock) {
        this.sql = sql;
        this.notices = notices;
        this.leaders = leaders;
        this.cohorts = cohorts;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(LateAnswerKept kept) {
        leaders.nearest(kept.cohort(), kept.person()).forEach(leader -> tell(kept.cohort(), kept.quizKey(), leader));
    }

    /** Two answers may come at the same moment: whose row it has become is who tells. */
    private void tell(CohortId cohort, String quizKey, PersonId leader) {
        UUID item = Uuid7.next();
        Instant now = clock.instant();
        sql.sql("""
                        insert into late_waiting_told (cohort_id, quiz_key, person_id, item_id, told_at)
                        values (:cohort, :quiz, :person, :item, :now)
                        on duplicate key update item_id = if(looked_at is null, item_id, value(item_id)),
                            told_at = if(looked_at is null, told_at, value(told_at)), looked_at = null""")
                .param("cohort", cohort.value())
                .param("quiz", quizKey)
                .param("person", leader.value())
                .param("item", item)
                .param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        boolean isNew = sql.sql("select count(*) from late_waiting_told where item_id = ?")
                        .param(item)
                        .query(Integer.class)
                        .single()
                > 0;
        if (isNew) {
            UUID course = cohorts.get(cohort).course().value();
            notices.tell(new News(LateNewsSource.NAME, course, item, item, 0, now), Map.of(leader, Why.WAITING));
        }
    }

    /** Somebody looks at late answers to a quiz, so that they are told again of what comes from now on. */
    void looked(PersonId leader, CohortId cohort, String quizKey) {
        read(cohort, quizKey, leader);
    }

    /** Late answers were decided about; where none waits any more, nobody has to look. */
    void decided(CohortId cohort, String quizKey) {
        boolean waits = sql.sql("select count(*) from late_answer l join attempt a on a.id = l.attempt_id"
                                + " where a.cohort_id = ? and a.quiz_key = ? and l.decided_at is null")
                        .params(cohort.value(), quizKey)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!waits) {
            read(cohort, quizKey, null);
        }
    }

    private record Told(PersonId person, UUID item) {}

    /** @param leader everybody if null */
    private void read(CohortId cohort, String quizKey, @Nullable PersonId leader) {
        List<Told> told = sql.sql("select person_id, item_id from late_waiting_told"
                        + " where cohort_id = :cohort and quiz_key = :quiz and looked_at is null"
                        + " and (:person is null or person_id = :person)")
                .param("cohort", cohort.value())
                .param("quiz", quizKey)
                .param("person", leader == null ? null : leader.value())
                .query((row, _) -> new Told(
                        new PersonId(row.getObject("person_id", UUID.class)), row.getObject("item_id", UUID.class)))
                .list();
        told.forEach(one -> {
            sql.sql("update late_waiting_told set looked_at = ? where item_id = ?")
                    .params(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), one.item())
                    .update();
            notices.seen(one.person(), one.item(), Integer.MAX_VALUE);
        });
    }
}
