package org.banyan.discussion;

import java.time.Instant;
import java.util.List;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.CurrentPerson;
import org.banyan.tutoring.BoardPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions of others that wait for somebody who leads: without an accepted answer, and either nobody has answered or whoever
 * asked has written last. Locked ones are over.
 */
@Service
@Transactional(readOnly = true)
public class WaitingQuestions {

    /** A question, as {@code d}, that waits. */
    static final String WAITING = """
            d.kind = 'QUESTION' and d.accepted_post_id is null and d.locked_at is null and d.visible_count > 0
                and (d.last_post_by = d.opened_by or d.visible_count = 1)""";

    private final JdbcClient sql;
    private final CurrentPerson currentPerson;

    WaitingQuestions(JdbcClient sql, CurrentPerson currentPerson) {
        this.sql = sql;
        this.currentPerson = currentPerson;
    }

    /**
     * A question.
     *
     * @param since when it began to wait
     */
    public record Waiting(
            DiscussionId discussion, CohortId cohort, TopicId topic, String title, String asker, Instant since) {}

    /** Those that have waited longest come first; in one query. */
    public List<Waiting> in(BoardPlaces places, int limit) {
        if (places.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                        select d.id, d.cohort_id, d.topic_id, d.title, p.name,
                            if(d.last_post_by = d.opened_by, d.last_post_at, d.opened_at) as since
                        from discussion d
                            join person p on p.id = d.opened_by
                            left join enrolment e on e.cohort_id = d.cohort_id and e.person_id = d.opened_by
                        where d.opened_by <> :me and
                        """ + WAITING + " and " + BoardPlaces.LEARNER_IN_TOPIC + " order by since, d.id limit :limit")
                .params(places.parameters())
                .param("me", currentPerson.id().value())
                .param("limit", limit)
                .query((row, _) -> new Waiting(
                        new DiscussionId(Sql.uuid(row, 1)),
                        new CohortId(Sql.uuid(row, 2)),
                        new TopicId(Sql.uuid(row, 3)),
                        row.getString(4),
                        row.getString(5),
                        Sql.instant(row, 6)))
                .list();
    }
}
