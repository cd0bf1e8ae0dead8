package org.banyan.tutoring;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Within how many hours questions of a cohort are to be answered. A cohort has no such target until those who run it set one. */
@Service
@Transactional
public class ResponseTargets {

    /** What is proposed where there is none. */
    public static final int PROPOSED_HOURS = 48;

    public static final int MOST_HOURS = 30 * 24;

    private final JdbcClient sql;
    private final Cohorts cohorts;
    private final Access access;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;
    private final Clock clock;

    ResponseTargets(
            JdbcClient sql,
            Cohorts cohorts,
            Access access,
            CurrentPerson currentPerson,
            AuditTrail audit,
            Clock clock) {
        this.sql = sql;
        this.cohorts = cohorts;
        this.access = access;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the person asking runs the cohort, and so sets its target. */
    @Transactional(readOnly = true)
    public boolean maySet(CohortId cohort) {
        return TutorBoards.runs(access.mine(), cohorts.get(cohort));
    }

    /** The hours as they are set. */
    @Transactional(readOnly = true)
    public Optional<Integer> hours(CohortId cohort) {
        return Optional.ofNullable(of(List.of(cohort)).get(cohort))
                .map(target -> (int) target.within().toHours());
    }

    /**
     * Sets the target. It holds from now on, and a change of its hours holds from when there first was one.
     *
     * @throws Refusal.NotPermitted for those who do not run the cohort
     */
    public void set(CohortId cohort, int hours) {
        requireRunning(cohort);
        if (hours < 1 || hours > MOST_HOURS) {
            throw new Refusal.Invalid("tutoring.refusal.target-hours", MOST_HOURS);
        }
        sql.sql("""
                        insert into response_target (cohort_id, hours, holds_from, set_by)
                        values (:cohort, :hours, :now, :by)
                        on duplicate key update hours = :hours, set_by = :by""")
                .param("cohort", cohort.value())
                .param("hours", hours)
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", currentPerson.id().value())
                .update();
        record(cohort, hours);
    }

    /** Takes the target away. */
    public void drop(CohortId cohort) {
        requireRunning(cohort);
        if (sql.sql("delete from response_target where cohort_id = ?")
                        .param(cohort.value())
                        .update()
                > 0) {
            record(cohort, 0);
        }
    }

    /** The targets of those of the cohorts that have one, in one query. */
    @Transactional(readOnly = true)
    public Map<CohortId, ResponseTarget> of(Collection<CohortId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : read(sql.sql("select cohort_id, hours, holds_from from response_target where cohort_id in (:cohorts)")
                        .param("cohorts", ids.stream().map(CohortId::value).toList()));
    }

    /** All targets of cohorts that have not ended. */
    @Transactional(readOnly = true)
    public Map<CohortId, ResponseTarget> all() {
        return read(sql.sql("""
                        select t.cohort_id, t.hours, t.holds_from from response_target t join cohort c on c.id = t.cohort_id
                        where c.ends_on is null or c.ends_on >= ?""")
                .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).toLocalDate()));
    }

    private static Map<CohortId, ResponseTarget> read(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, _) -> Map.entry(
                        new CohortId(row.getObject(1, UUID.class)),
                        new ResponseTarget(
                                Duration.ofHours(row.getInt(2)),
                                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void requireRunning(CohortId cohort) {
        CohortEntry entry = cohorts.get(cohort);
        if (!TutorBoards.runs(access.mine(), entry)) {
            throw new Refusal.NotPermitted();
        }
    }

    private void record(CohortId cohort, int hours) {
        audit.record(
                "tutoring.response-target", AuditTrail.Subject.of("cohort", cohort.value()), Map.of("hours", hours));
    }
}
