package org.banyan.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.courier.News;
import org.banyan.courier.Notices;
import org.banyan.courier.Why;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.PersonId;
import org.banyan.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells learners that their score has changed without their doing, or what became of their late answers: in their inbox, and by mail as
 * they have chosen for what concerns them. {@link ScoreNewsSource} knows the words.
 */
@Component
class ScoresTold {

    private final JdbcClient sql;
    private final Notices notices;
    private final Cohorts cohorts;
    private final Clock clock;

    ScoresTold(JdbcClient sql, Notices notices, Cohorts cohorts, Clock clock) {
        this.sql = sql;
        this.notices = notices;
        this.cohorts = cohorts;
        this.clock = clock;
    }

    /** Everybody whose attempts were changed by it, each once. */
    void regraded(CohortId cohort, UUID regrading) {
        tell(
                cohort,
                regrading,
                sql
                        .sql("select distinct a.person_id from regraded_attempt r join attempt a on a.id = r.attempt_id"
                                + " where r.regrading_id = ?")
                        .param(regrading)
                        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                        .stream()
                        .collect(Collectors.toMap(person -> person, _ -> Why.JUDGED)));
    }

    /**
     * The learner of an attempt whose late answers were decided about.
     *
     * @param taken how many were taken in
     * @param left how many were not
     */
    void decided(Attempt attempt, int taken, int left, BigDecimal before, boolean passedNow) {
        UUID item = Uuid7.next();
        sql.sql(
                        "insert into late_decision_told (item_id, attempt_id, taken, left_out, before_score, after_score, passed_now,"
                                + " told_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        item,
                        attempt.id().value(),
                        taken,
                        left,
                        before,
                        attempt.score(),
                        passedNow,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        tell(attempt.cohort(), item, Map.of(attempt.person(), Why.JUDGED));
    }

    private void tell(CohortId cohort, UUID item, Map<PersonId, Why> people) {
        Instant now = clock.instant();
        UUID course = cohorts.get(cohort).course().value();
        notices.tell(new News(ScoreNewsSource.NAME, course, item, item, 0, now), people);
    }
}
