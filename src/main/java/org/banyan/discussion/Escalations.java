package org.banyan.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.banyan.tutoring.LeadersToTell;
import org.banyan.tutoring.ResponseTarget;
import org.banyan.tutoring.ResponseTargets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings questions of learners that have waited longer than their cohort's target before the tutors of the learner's group, and
 * after once more the target before those who coordinate the cohort; where the group has no tutor, before them at once. A
 * question is brought before each of them once for each time that it waits: the note of it and the mails are one transaction,
 * and whoever makes the note sends the mails, so several servers may look at once.
 */
@Component
class Escalations {

    private static final Logger LOG = LoggerFactory.getLogger(Escalations.class);
    private static final int AT_ONCE = 500;

    private final JdbcClient sql;
    private final ResponseTargets targets;
    private final LeadersToTell leaders;
    private final EscalationLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Escalations(
            JdbcClient sql,
            ResponseTargets targets,
            LeadersToTell leaders,
            EscalationLetters letters,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sql = sql;
        this.targets = targets;
        this.leaders = leaders;
        this.letters = letters;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    /** Before whom a question is brought. */
    private enum Step {
        TUTOR,
        COORDINATOR
    }

    record Late(DiscussionId discussion, TopicId topic, String title, PersonId asker, Instant since) {}

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void look() {
        targets.all().forEach((cohort, target) -> {
            try {
                transaction.executeWithoutResult(_ -> escalate(cohort, target));
            } catch (RuntimeException e) {
                LOG.error("The waiting questions of cohort {} could not be brought before anybody", cohort, e);
            }
        });
    }

    private void escalate(CohortId cohort, ResponseTarget target) {
        Instant now = clock.instant();
        Map<PersonId, Set<Late>> tell = new LinkedHashMap<>();
        for (Late question : late(cohort, now.minus(target.within()))) {
            if (target.due(question.since(), 2).isBefore(now)) {
                note(question, Step.TUTOR, Set.of(), now);
                bring(question, Step.COORDINATOR, leaders.coordinatorsOf(cohort, question.asker()), now, tell);
            } else if (target.due(question.since()).isBefore(now)) {
                Set<PersonId> tutors = leaders.tutorsOf(cohort, question.asker());
                if (bring(question, Step.TUTOR, tutors, now, tell) && tutors.isEmpty()) {
                    bring(question, Step.COORDINATOR, leaders.coordinatorsOf(cohort, question.asker()), now, tell);
                }
            }
        }
        tell.forEach((person, questions) -> letters.tell(person, cohort, target, List.copyOf(questions)));
    }

    /** Questions of learners that wait since before then and have not been brought before the last who can be told. */
    private List<Late> late(CohortId cohort, Instant before) {
        return sql.sql("select d.id, d.topic_id, d.title, d.opened_by," + WaitingQuestions.SINCE + """
                        as since from discussion d
                            join enrolment e on e.cohort_id = d.cohort_id and e.person_id = d.opened_by
                                and e.status in ('ENROLLED', 'COMPLETED')
                        where d.cohort_id = :cohort and"""
                        + WaitingQuestions.WAITS + """
                            and not exists (select 1 from question_escalation q where q.discussion_id = d.id
                                and q.step = 'COORDINATOR' and q.since =""" + WaitingQuestions.SINCE + """
                            ) having since < :before order by since, d.id limit :limit""")
                .param("cohort", cohort.value())
                .param("before", Sql.utc(before))
                .param("limit", AT_ONCE)
                .query((row, _) -> new Late(
                        new DiscussionId(Sql.uuid(row, 1)),
                        new TopicId(Sql.uuid(row, 2)),
                        row.getString(3),
                        new PersonId(Sql.uuid(row, 4)),
                        Sql.instant(row, 5)))
                .list();
    }

    private boolean bring(Late question, Step step, Set<PersonId> before, Instant now, Map<PersonId, Set<Late>> tell) {
        boolean first = note(question, step, before, now);
        if (first) {
            before.forEach(person ->
                    tell.computeIfAbsent(person, _ -> new LinkedHashSet<>()).add(question));
        }
        return first;
    }

    private boolean note(Late question, Step step, Set<PersonId> before, Instant now) {
        return sql.sql("insert ignore into question_escalation (discussion_id, since, step, escalated_at, told)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(
                                question.discussion().value(),
                                Sql.utc(question.since()),
                                step.name(),
                                Sql.utc(now),
                                before.size())
                        .update()
                > 0;
    }
}
