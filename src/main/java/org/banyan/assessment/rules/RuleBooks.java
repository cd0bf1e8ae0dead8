package org.banyan.assessment.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is said about a quiz in a cohort, in one query; for services that have asked for permission. */
@Component
public class RuleBooks {

    /**
     * What a cohort settles, then the exemptions. Who still has time matters only where feedback waits for the last one, and then
     * attempts count too that were promised more time than there would be now.
     */
    private static final String ALL = """
            select null as person_id, null as group_id, opens_at, closes_at, time_limit_minutes, attempts_allowed, wait_minutes,
                score_kept, feedback, password_hash, null as extra_percent, false as password_free,
                if(feedback = 'AFTER_CLOSE',
                    (select max(x.closes_at) from quiz_exemption x
                        where x.cohort_id = :cohort and x.quiz_key = :key), null) as last_exempted,
                if(feedback = 'AFTER_CLOSE',
                    (select max(a.deadline) from attempt a
                        where a.cohort_id = :cohort and a.quiz_key = :key and a.submitted_at is null), null) as last_running
            from quiz_rules where cohort_id = :cohort and quiz_key = :key
            union all
            select person_id, group_id, opens_at, closes_at, time_limit_minutes, attempts_allowed, 0, null, null, null,
                extra_percent, password_free, null, null
            from quiz_exemption where cohort_id = :cohort and quiz_key = :key""";

    private final JdbcClient sql;

    RuleBooks(JdbcClient sql) {
        this.sql = sql;
    }

    /** All that is said. */
    public RuleBook all(CohortId cohort, String quizKey) {
        return read(sql.sql(ALL).param("cohort", cohort.value()).param("key", quizKey));
    }

    /** Which score counts in the cohort. */
    public ScoreKept scoreKept(CohortId cohort, String quizKey) {
        return sql.sql("select score_kept from quiz_rules where cohort_id = ? and quiz_key = ?")
                .params(cohort.value(), quizKey)
                .query(String.class)
                .optional()
                .map(ScoreKept::valueOf)
                .orElse(CohortRules.NONE.scoreKept());
    }

    /** As much as concerns this person. */
    public RuleBook concerning(CohortId cohort, String quizKey, PersonId person, @Nullable GroupId group) {
        return read(sql.sql(ALL + " and (person_id = :person or group_id = :group)")
                .param("cohort", cohort.value())
                .param("key", quizKey)
                .param("person", person.value())
                .param("group", group == null ? null : group.value()));
    }

    private static RuleBook read(JdbcClient.StatementSpec statement) {
        Reading reading = new Reading();
        statement.query(reading::take);
        return new RuleBook(reading.cohort, reading.exemptions, reading.passwordHash, reading.lastOther);
    }

    private static final class Reading {
        private CohortRules cohort = CohortRules.NONE;
        private final List<RuleBook.Entitled> exemptions = new ArrayList<>();
        private @Nullable String passwordHash;
        private @Nullable Instant lastOther;

        void take(ResultSet row) throws SQLException {
            UUID person = row.getObject("person_id", UUID.class);
            UUID group = row.getObject("group_id", UUID.class);
            if (person == null && group == null) {
                cohort = cohort(row);
                passwordHash = row.getString("password_hash");
                lastOther = later(Utc.read(row, "last_exempted"), Utc.read(row, "last_running"));
            } else {
                exemptions.add(new RuleBook.Entitled(
                        person == null ? null : new PersonId(person),
                        group == null ? null : new GroupId(group),
                        exemption(row)));
            }
        }
    }

    static CohortRules cohort(ResultSet row) throws SQLException {
        return new CohortRules(
                Utc.read(row, "opens_at"),
                Utc.read(row, "closes_at"),
                row.getObject("time_limit_minutes", Integer.class),
                row.getObject("attempts_allowed", Integer.class),
                row.getInt("wait_minutes"),
                ScoreKept.valueOf(row.getString("score_kept")),
                FeedbackTiming.valueOf(row.getString("feedback")),
                row.getString("password_hash") != null);
    }

    static Exemption exemption(ResultSet row) throws SQLException {
        return new Exemption(
                Utc.read(row, "opens_at"),
                Utc.read(row, "closes_at"),
                row.getObject("time_limit_minutes", Integer.class),
                row.getObject("extra_percent", Integer.class),
                row.getObject("attempts_allowed", Integer.class),
                row.getBoolean("password_free"));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? other : one;
    }
}
