package org.banyan.assessment.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The conditions under which a cohort takes the quizzes of its course: when, for how long, how often, with what password, and what
 * becomes of it. The quiz itself, like the course version it is of, never changes.
 *
 * @see "docs/decisions/0310-what-was-promised-stays.md"
 */
@Service
@Transactional
public class CohortQuizzes {

    private static final String QUIZZES = """
            select q.quiz_key, coalesce(t.title, o.title) title, coalesce(t.language, o.language) language,
                q.time_limit_minutes ordinary_minutes, q.attempts_allowed ordinary_attempts,
                r.opens_at, r.closes_at, r.time_limit_minutes, r.attempts_allowed, coalesce(r.wait_minutes, 0) wait_minutes,
                coalesce(r.score_kept, 'HIGHEST') score_kept, coalesce(r.feedback, 'AFTER_EACH') feedback, r.password_hash,
                coalesce(r.version, 0) version, p.name settled_by,
                (select count(*) from quiz_exemption x where x.cohort_id = c.id and x.quiz_key = q.quiz_key) exemptions,
                (select count(*) from attempt a where a.cohort_id = c.id and a.quiz_key = q.quiz_key
                    and a.submitted_at is null) running
            from cohort c
                join quiz q on q.course_version_id = c.course_version_id
                join quiz_text o on o.quiz_id = q.id and o.language = q.language
                left join quiz_text t on t.quiz_id = q.id and t.language = :language
                left join quiz_rules r on r.cohort_id = c.id and r.quiz_key = q.quiz_key
                left join person p on p.id = r.changed_by
            where c.id = :cohort""";

    private final JdbcClient sql;
    private final RulesPermissions permissions;
    private final PasswordEncoder passwords;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CohortQuizzes(
            JdbcClient sql,
            RulesPermissions permissions,
            PasswordEncoder passwords,
            CurrentPerson currentPerson,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.permissions = permissions;
        this.passwords = passwords;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All quizzes of the cohort in course order, in one query.
     *
     * @param language tag of the language for the titles
     * @throws Refusal.NotPermitted for those who do not teach there
     */
    @Transactional(readOnly = true)
    public List<CohortQuiz> list(CohortId cohort, String language) {
        permissions.reach(cohort);
        return sql.sql(QUIZZES + " order by q.position")
                .param("cohort", cohort.value())
                .param("language", language)
                .query((row, _) -> quiz(row))
                .list();
    }

    /**
     * One quiz of the cohort.
     *
     * @throws Refusal.NotPermitted for those who do not teach there
     * @throws Refusal.NotFound if the cohort's course has no such quiz
     */
    @Transactional(readOnly = true)
    public CohortQuiz open(CohortId cohort, String quizKey, String language) {
        permissions.reach(cohort);
        return find(cohort, quizKey, language);
    }

    /** Whether the person asking decides for the whole cohort, and not only for a group. */
    @Transactional(readOnly = true)
    public boolean maySettle(CohortId cohort) {
        return permissions.reach(cohort).whole();
    }

    /**
     * Settles the conditions. Attempts that are running keep at least the time they were promised.
     *
     * @throws Refusal.NotPermitted for those who do not teach the whole cohort
     * @throws Refusal.Conflict if somebody else has settled them meanwhile
     * @throws Refusal.Invalid for what cannot be, naming the field
     */
    public void settle(SettleRules command) {
        permissions.reach(command.cohort()).requireWhole();
        CohortQuiz quiz = find(command.cohort(), command.quizKey(), "");
        CohortRules rules = command.rules();
        command.require(quiz.ordinary(), quiz.rules().passwordAsked());
        Instant now = clock.instant();
        if (quiz.version() != command.version() || !write(command, now)) {
            throw new Refusal.Conflict("assessment.refusal.rules-overtaken");
        }
        if (!command.password().isBlank() || !rules.passwordAsked()) {
            keepPassword(command);
        }
        audit.record(
                "assessment.quiz-rules-settled",
                AuditTrail.Subject.of("cohort", command.cohort().value()),
                Map.of("quiz", command.quizKey(), "rules", rules.toString()));
        events.publishEvent(new RulesChanged(command.cohort(), command.quizKey()));
    }

    private boolean write(SettleRules command, Instant now) {
        CohortRules rules = command.rules();
        if (command.version() == 0) {
            // Of two who settle for the first time at once the second finds the row there and changes nothing.
            sql.sql(
                            "insert ignore into quiz_rules (cohort_id, quiz_key, wait_minutes, score_kept, feedback, changed_by,"
                                    + " changed_at, version) values (:cohort, :key, 0, 'HIGHEST', 'AFTER_EACH', :by, :now, 0)")
                    .param("cohort", command.cohort().value())
                    .param("key", command.quizKey())
                    .param("by", currentPerson.id().value())
                    .param("now", Utc.written(now))
                    .update();
        }
        return sql.sql("""
                        update quiz_rules set opens_at = :opens, closes_at = :closes, time_limit_minutes = :minutes,
                            attempts_allowed = :attempts, wait_minutes = :wait, score_kept = :kept, feedback = :feedback,
                            changed_by = :by, changed_at = :now, version = version + 1
                        where cohort_id = :cohort and quiz_key = :key and version = :version""")
                        .param("opens", Utc.written(rules.opensAt()))
                        .param("closes", Utc.written(rules.closesAt()))
                        .param("minutes", rules.minutes())
                        .param("attempts", rules.attempts())
                        .param("wait", rules.waitMinutes())
                        .param("kept", rules.scoreKept().name())
                        .param("feedback", rules.feedback().name())
                        .param("by", currentPerson.id().value())
                        .param("now", Utc.written(now))
                        .param("cohort", command.cohort().value())
                        .param("key", command.quizKey())
                        .param("version", command.version())
                        .update()
                == 1;
    }

    private void keepPassword(SettleRules command) {
        sql.sql("update quiz_rules set password_hash = ? where cohort_id = ? and quiz_key = ?")
                .params(java.util.Arrays.asList(
                        command.rules().passwordAsked()
                                ? passwords.encode(command.password().strip())
                                : null,
                        command.cohort().value(),
                        command.quizKey()))
                .update();
    }

    private CohortQuiz find(CohortId cohort, String quizKey, String language) {
        return sql.sql(QUIZZES + " and q.quiz_key = :key")
                .param("cohort", cohort.value())
                .param("language", language)
                .param("key", quizKey)
                .query((row, _) -> quiz(row))
                .optional()
                .orElseThrow(Refusal.NotFound::new);
    }

    private static CohortQuiz quiz(ResultSet row) throws SQLException {
        return new CohortQuiz(
                row.getString("quiz_key"),
                row.getString("title"),
                row.getString("language"),
                new Ordinary(
                        row.getObject("ordinary_minutes", Integer.class),
                        row.getObject("ordinary_attempts", Integer.class)),
                RuleBooks.cohort(row),
                row.getInt("version"),
                row.getString("settled_by"),
                row.getInt("exemptions"),
                row.getInt("running"));
    }
}
