package org.banyan.discussion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.CurrentPerson;
import org.banyan.tutoring.BoardPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody on duty for a topic may want to tend there: discussions that nobody joins, and people who have not spoken. */
@Service
@Transactional(readOnly = true)
public class LedTopics {

    private final JdbcClient sql;
    private final CurrentPerson currentPerson;

    LedTopics(JdbcClient sql, CurrentPerson currentPerson) {
        this.sql = sql;
        this.currentPerson = currentPerson;
    }

    /** A discussion in which only whoever opened it has written. */
    public record OneVoice(
            DiscussionId discussion,
            CohortId cohort,
            TopicId topic,
            String title,
            String name,
            java.time.Instant since) {}

    /**
     * Discussions with one voice, the oldest first, in one query; questions that wait are among {@link WaitingQuestions}. Whoever
     * wrote as many posts as there are to read wrote all of them.
     */
    public List<OneVoice> oneVoice(BoardPlaces places, int limit) {
        if (places.topics().isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                        select d.id, d.cohort_id, d.topic_id, d.title, p.name, d.opened_at
                        from discussion d join person p on p.id = d.opened_by
                            join enrolment e on e.cohort_id = d.cohort_id and e.person_id = d.opened_by
                            join discussion_reading r on r.discussion_id = d.id and r.person_id = d.opened_by
                        where d.cohort_id in (:dutyCohorts) and d.topic_id in (:dutyTopics)
                            and d.kind = 'DISCUSSION' and d.locked_at is null and d.visible_count > 0
                            and r.mine = d.visible_count and d.opened_by <> :me and
                        """ + BoardPlaces.LEARNER_ON_DUTY + " order by d.opened_at, d.id limit :limit")
                .params(places.parameters())
                .params(dutiesOf(places))
                .param("me", currentPerson.id().value())
                .param("limit", limit)
                .query((row, _) -> new OneVoice(
                        new DiscussionId(Sql.uuid(row, 1)),
                        new CohortId(Sql.uuid(row, 2)),
                        new TopicId(Sql.uuid(row, 3)),
                        row.getString(4),
                        row.getString(5),
                        Sql.instant(row, 6)))
                .list();
    }

    /**
     * Learners who have not written in a topic.
     *
     * @param names of some of them, those who have been longest in the cohort first
     * @param all how many there are
     */
    public record NotHeard(CohortId cohort, TopicId topic, List<String> names, int all) {}

    /** Who has not been heard in the topics on duty, topic by topic, in one query; the person asking left out. */
    public List<NotHeard> notHeard(BoardPlaces places, int names) {
        if (places.topics().isEmpty()) {
            return List.of();
        }
        record Place(CohortId cohort, TopicId topic, int all) {}
        Map<Place, List<String>> found = new LinkedHashMap<>();
        sql.sql("""
                        select n.cohort_id, n.topic_id, n.name, n.total from (
                            select d.cohort_id, d.topic_id, p.name,
                                count(*) over (partition by d.cohort_id, d.topic_id) as total,
                                row_number() over (partition by d.cohort_id, d.topic_id order by e.enrolled_at, e.id) as number
                            from (select c.id as cohort_id, t.id as topic_id from cohort c join topic t on t.course_id = c.course_id
                                    where c.id in (:dutyCohorts) and t.id in (:dutyTopics)) d
                                join enrolment e on e.cohort_id = d.cohort_id and e.status = 'ENROLLED'
                                join person p on p.id = e.person_id
                            where e.person_id <> :me and
                        """ + BoardPlaces.LEARNER_ON_DUTY + """
                                and not exists (select 1 from discussion_reading r join discussion w on w.id = r.discussion_id
                                    where r.person_id = e.person_id and r.mine > 0
                                        and w.cohort_id = d.cohort_id and w.topic_id = d.topic_id)
                                and not exists (select 1 from chat_hour h join post l on l.discussion_id = h.discussion_id
                                    where l.author_id = e.person_id and l.deleted_at is null and l.hidden_at is null
                                        and h.cohort_id = d.cohort_id and h.topic_id = d.topic_id)
                        ) n where n.number <= :names order by n.cohort_id, n.topic_id, n.number""")
                .params(places.parameters())
                .params(dutiesOf(places))
                .param("me", currentPerson.id().value())
                .param("names", names)
                .query(row -> {
                    Place place =
                            new Place(new CohortId(Sql.uuid(row, 1)), new TopicId(Sql.uuid(row, 2)), row.getInt(4));
                    found.computeIfAbsent(place, _ -> new java.util.ArrayList<>())
                            .add(row.getString(3));
                });
        return found.entrySet().stream()
                .map(entry -> new NotHeard(
                        entry.getKey().cohort(),
                        entry.getKey().topic(),
                        entry.getValue(),
                        entry.getKey().all()))
                .toList();
    }

    private static Map<String, Object> dutiesOf(BoardPlaces places) {
        return Map.of(
                "dutyCohorts",
                places.topics().stream().map(duty -> duty.cohort().value()).toList(),
                "dutyTopics",
                places.topics().stream().map(duty -> duty.topic().value()).toList());
    }
}
