package org.banyan.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.assessment.rules.Ordinary;
import org.banyan.assessment.rules.RuleBook;
import org.banyan.assessment.rules.RuleBooks;
import org.banyan.assessment.rules.RulesChanged;
import org.banyan.assessment.rules.Utc;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.GroupsChanged;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the deadlines of attempts that are running when other rules apply, in the transaction of that change. The page of the learner
 * asks how much time is left, and so learns of it.
 *
 * @see "docs/decisions/0310-what-was-promised-stays.md"
 */
@Component
class RunningAttempts {

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final RuleBooks books;
    private final Clock clock;

    RunningAttempts(JdbcClient sql, JdbcTemplate batch, RuleBooks books, Clock clock) {
        this.sql = sql;
        this.batch = batch;
        this.books = books;
        this.clock = clock;
    }

    @EventListener
    void on(RulesChanged changed) {
        move(changed.cohort(), changed.quizKey());
    }

    /** An exemption of a group is for those who are in it now. */
    @EventListener
    void on(GroupsChanged changed) {
        sql.sql("select distinct a.quiz_key from attempt a join quiz_exemption x on x.cohort_id = a.cohort_id"
                        + " and x.quiz_key = a.quiz_key and x.group_id is not null"
                        + " where a.cohort_id = ? and a.submitted_at is null")
                .param(changed.cohort().value())
                .query(String.class)
                .list()
                .forEach(key -> move(changed.cohort(), key));
    }

    private void move(CohortId cohort, String quizKey) {
        List<Running> running = running(cohort, quizKey);
        if (running.isEmpty()) {
            return;
        }
        RuleBook book = books.all(cohort, quizKey);
        Instant now = clock.instant();
        List<Object[]> moved =
                running.stream().flatMap(attempt -> attempt.moved(book, now)).toList();
        // Answers and handing in hold the row while they work, so the version tells them nothing they would not see.
        batch.batchUpdate("update attempt set deadline = ? where id = ? and submitted_at is null", moved);
    }

    private record Running(
            UUID attempt,
            PersonId person,
            @Nullable GroupId group,
            Instant startedAt,
            @Nullable Instant deadline,
            Ordinary quiz) {

        Stream<Object[]> moved(RuleBook book, Instant now) {
            Instant then = book.of(person, group, quiz).movedDeadline(startedAt, deadline, now);
            return Objects.equals(then, deadline)
                    ? Stream.empty()
                    : Stream.<Object[]>of(new @Nullable Object[] {Utc.written(then), attempt});
        }
    }

    private List<Running> running(CohortId cohort, String quizKey) {
        return sql.sql("""
                        select a.id, a.person_id, e.group_id, a.started_at, a.deadline, q.time_limit_minutes, q.attempts_allowed
                        from attempt a join quiz q on q.id = a.quiz_id
                            left join enrolment e on e.cohort_id = a.cohort_id and e.person_id = a.person_id
                        where a.cohort_id = ? and a.quiz_key = ? and a.submitted_at is null""")
                .params(cohort.value(), quizKey)
                .query((row, _) -> {
                    UUID group = row.getObject("group_id", UUID.class);
                    return new Running(
                            row.getObject("id", UUID.class),
                            new PersonId(row.getObject("person_id", UUID.class)),
                            group == null ? null : new GroupId(group),
                            Objects.requireNonNull(Utc.read(row, "started_at")),
                            Utc.read(row, "deadline"),
                            new Ordinary(
                                    row.getObject("time_limit_minutes", Integer.class),
                                    row.getObject("attempts_allowed", Integer.class)));
                })
                .list();
    }
}
