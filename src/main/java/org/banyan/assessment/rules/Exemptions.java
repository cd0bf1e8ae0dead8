package org.banyan.assessment.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is exempted from the conditions of a quiz, and why. Each exemption says who gave it and when; nobody exempts themselves, and the
 * tutor of a group exempts only the group and those in it.
 */
@Service
@Transactional
public class Exemptions {

    private static final String GIVEN = """
            select x.*, coalesce(p.name, g.name) name, b.name given_by_name, e.group_id group_of_person
            from quiz_exemption x
                left join person p on p.id = x.person_id
                left join learner_group g on g.id = x.group_id
                left join enrolment e on e.cohort_id = x.cohort_id and e.person_id = x.person_id
                join person b on b.id = x.given_by
            where x.cohort_id = :cohort and x.quiz_key = :key""";

    private final JdbcClient sql;
    private final RulesPermissions permissions;
    private final CohortQuizzes quizzes;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exemptions(
            JdbcClient sql,
            RulesPermissions permissions,
            CohortQuizzes quizzes,
            CurrentPerson currentPerson,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.permissions = permissions;
        this.quizzes = quizzes;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Those that the person asking may change, groups first, in one query.
     *
     * @throws Refusal.NotPermitted for those who do not teach there
     */
    @Transactional(readOnly = true)
    public List<ExemptionEntry> list(CohortId cohort, String quizKey) {
        RulesPermissions.Reach reach = permissions.reach(cohort);
        return sql
                .sql(GIVEN + " order by x.group_id is null, length(g.name), coalesce(p.name, g.name), x.id")
                .param("cohort", cohort.value())
                .param("key", quizKey)
                .query((row, _) -> Map.entry(covers(reach, row), entry(row)))
                .list()
                .stream()
                .filter(Map.Entry::getKey)
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * Groups and learners who can be exempted, by a part of their name.
     *
     * @throws Refusal.NotPermitted for those who do not teach there
     */
    @Transactional(readOnly = true)
    public List<HolderChoice> choices(CohortId cohort, String name, int limit) {
        RulesPermissions.Reach reach = permissions.reach(cohort);
        return sql
                .sql("""
                        select null person_id, g.id group_id, g.name name, null note, g.id of_group from learner_group g
                            where g.cohort_id = :cohort and g.name like :name escape '!'
                        union all
                        select e.person_id, null, p.name, g.name, e.group_id from enrolment e
                            join person p on p.id = e.person_id left join learner_group g on g.id = e.group_id
                            where e.cohort_id = :cohort and e.status = 'ENROLLED' and e.person_id <> :me
                                and p.name like :name escape '!'
                        order by group_id is null, name limit :limit""")
                .param("cohort", cohort.value())
                .param("name", "%" + name.strip().replaceAll("([!%_])", "!$1") + "%")
                .param("me", currentPerson.id().value())
                // Of a group's tutor only few of the rows are theirs; a cohort is small enough to look through.
                .param("limit", reach.whole() ? limit : 5000)
                .query((row, _) -> Map.entry(
                        reach.whole() || isOf(reach, row.getObject("of_group", UUID.class)),
                        new HolderChoice(
                                holder(row),
                                row.getString("name"),
                                Objects.requireNonNullElse(row.getString("note"), ""))))
                .list()
                .stream()
                .filter(Map.Entry::getKey)
                .map(Map.Entry::getValue)
                .limit(limit)
                .toList();
    }

    /**
     * Exempts somebody, or changes how. Attempts that are running get the time that is theirs now, if it is more.
     *
     * @throws Refusal.NotPermitted for those who do not teach the learner or group, and for oneself
     * @throws Refusal.Conflict if somebody else has changed the exemption meanwhile
     * @throws Refusal.Invalid for what cannot be, naming the field
     */
    public void exempt(Exempt command) {
        requireReach(command.cohort(), command.holder());
        CohortQuiz quiz = quizzes.open(command.cohort(), command.quizKey(), "");
        command.require(quiz);
        if (command.changed().isEmpty()) {
            insert(command);
        } else {
            update(command.changed().get(), command);
        }
        tell("assessment.exemption-given", command.cohort(), command.quizKey(), command.holder(), command.reason());
    }

    /**
     * Takes an exemption away. Attempts that are running keep the time they were promised.
     *
     * @throws Refusal.NotFound if it has gone already
     * @throws Refusal.NotPermitted for those who do not teach the learner or group
     */
    public void takeAway(CohortId cohort, String quizKey, ExemptionId id) {
        permissions.reach(cohort);
        ExemptionEntry entry = sql.sql(GIVEN + " and x.id = :id")
                .param("cohort", cohort.value())
                .param("key", quizKey)
                .param("id", id.value())
                .query((row, _) -> entry(row))
                .optional()
                .orElseThrow(Refusal.NotFound::new);
        requireReach(cohort, entry.holder());
        sql.sql("delete from quiz_exemption where id = ?").param(id.value()).update();
        tell("assessment.exemption-taken-away", cohort, quizKey, entry.holder(), entry.reason());
    }

    private void insert(Exempt command) {
        try {
            with(sql.sql("""
                                    insert into quiz_exemption (id, cohort_id, quiz_key, person_id, group_id, opens_at, closes_at,
                                        time_limit_minutes, extra_percent, attempts_allowed, password_free, reason, given_by,
                                        given_at, version)
                                    values (:id, :cohort, :key, :person, :group, :opens, :closes, :minutes, :percent, :attempts,
                                        :free, :reason, :by, :now, 1)"""), command)
                    .param("id", ExemptionId.next().value())
                    .param("person", command.holder().personValue())
                    .param("group", command.holder().groupValue())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal.Invalid("assessment.refusal.exemption-twice");
        }
    }

    private void update(ExemptionId id, Exempt command) {
        int changed = with(sql.sql("""
                                update quiz_exemption set opens_at = :opens, closes_at = :closes, time_limit_minutes = :minutes,
                                    extra_percent = :percent, attempts_allowed = :attempts, password_free = :free,
                                    reason = :reason, given_by = :by, given_at = :now, version = version + 1
                                where id = :id and cohort_id = :cohort and quiz_key = :key and version = :version
                                    and person_id <=> :person and group_id <=> :group"""), command)
                .param("id", id.value())
                .param("version", command.version())
                .param("person", command.holder().personValue())
                .param("group", command.holder().groupValue())
                .update();
        if (changed == 0) {
            throw new Refusal.Conflict("assessment.refusal.exemption-overtaken");
        }
    }

    private JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Exempt command) {
        Exemption exemption = command.exemption();
        return statement
                .param("cohort", command.cohort().value())
                .param("key", command.quizKey())
                .param("opens", Utc.written(exemption.opensAt()))
                .param("closes", Utc.written(exemption.closesAt()))
                .param("minutes", exemption.minutes())
                .param("percent", exemption.extraPercent())
                .param("attempts", exemption.attempts())
                .param("free", exemption.passwordFree())
                .param("reason", command.reason().strip())
                .param("by", currentPerson.id().value())
                .param("now", Utc.written(clock.instant()));
    }

    /** Goes on only if the learner or group is of this cohort and taught by the person asking, who is not the learner. */
    private void requireReach(CohortId cohort, Holder holder) {
        RulesPermissions.Reach reach = permissions.reach(cohort);
        boolean covered = switch (holder) {
            case Holder.OneGroup(GroupId group) ->
                reach.covers(group)
                        && !sql.sql("select id from learner_group where id = ? and cohort_id = ?")
                                .params(group.value(), cohort.value())
                                .query()
                                .listOfRows()
                                .isEmpty();
            case Holder.OnePerson(PersonId person) ->
                !person.equals(currentPerson.id())
                        && sql
                                .sql("select group_id from enrolment where person_id = ? and cohort_id = ?")
                                .params(person.value(), cohort.value())
                                .query((row, _) -> reach.whole() || isOf(reach, row.getObject("group_id", UUID.class)))
                                .list()
                                .stream()
                                .anyMatch(ofReach -> ofReach);
        };
        if (!covered) {
            throw new Refusal.NotPermitted("assessment.refusal.exemption-reach");
        }
    }

    private void tell(String action, CohortId cohort, String quizKey, Holder holder, String reason) {
        Map<String, Object> details = new LinkedHashMap<>(Map.of("quiz", quizKey, "reason", reason));
        details.put(
                holder instanceof Holder.OneGroup ? "group" : "person",
                Objects.requireNonNull(holder instanceof Holder.OneGroup ? holder.groupValue() : holder.personValue()));
        audit.record(action, AuditTrail.Subject.of("cohort", cohort.value()), details);
        events.publishEvent(new RulesChanged(cohort, quizKey));
    }

    private static boolean covers(RulesPermissions.Reach reach, ResultSet row) throws SQLException {
        UUID group = row.getObject("group_id", UUID.class);
        return reach.whole() || isOf(reach, group == null ? row.getObject("group_of_person", UUID.class) : group);
    }

    private static boolean isOf(RulesPermissions.Reach reach, @Nullable UUID group) {
        return group != null && reach.groups().contains(new GroupId(group));
    }

    private static Holder holder(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return person == null
                ? new Holder.OneGroup(new GroupId(row.getObject("group_id", UUID.class)))
                : new Holder.OnePerson(new PersonId(person));
    }

    private static ExemptionEntry entry(ResultSet row) throws SQLException {
        return new ExemptionEntry(
                new ExemptionId(row.getObject("id", UUID.class)),
                holder(row),
                row.getString("name"),
                RuleBooks.exemption(row),
                row.getString("reason"),
                row.getString("given_by_name"),
                Objects.requireNonNull(Utc.read(row, "given_at")),
                row.getInt("version"));
    }
}
