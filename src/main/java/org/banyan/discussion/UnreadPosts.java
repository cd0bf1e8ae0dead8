package org.banyan.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.EnrolmentStatus;
import org.banyan.enrolment.Enrolments;
import org.banyan.enrolment.Membership;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be read: in the topics of a course, and for a person across all courses. */
@Service
@Transactional(readOnly = true)
public class UnreadPosts {

    private final JdbcClient sql;
    private final CurrentPerson currentPerson;
    private final People people;
    private final Enrolments enrolments;

    UnreadPosts(JdbcClient sql, CurrentPerson currentPerson, People people, Enrolments enrolments) {
        this.sql = sql;
        this.currentPerson = currentPerson;
        this.people = people;
        this.enrolments = enrolments;
    }

    /** Posts of others that a person has not read, by topic of the cohort; topics with none are left out. */
    public Map<TopicId, Integer> byTopic(Membership membership) {
        return sql
                .sql("""
                        select d.topic_id, sum(d.visible_count - coalesce(r.mine, 0) - coalesce(r.seen, 0)) as unread
                        from discussion d left join discussion_reading r on r.discussion_id = d.id and r.person_id = :person
                        where d.cohort_id = :cohort and d.kind <> 'CHAT' and
                        """ + PostFirst.OPEN + " group by d.topic_id having unread > 0")
                .param("reader", membership.person().value())
                .param("person", membership.person().value())
                .param("cohort", membership.cohort().value())
                .query((row, _) -> Map.entry(new TopicId(Sql.uuid(row, 1)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** An unread answer to the person asking. */
    public record AnswerToMe(
            PostId post,
            DiscussionId discussion,
            CohortId cohort,
            TopicId topic,
            String title,
            String authorName,
            Instant postedAt) {}

    /** Unread answers to the person asking, the newest first. */
    public List<AnswerToMe> answersToMe(int limit) {
        record Row(
                PostId post,
                DiscussionId discussion,
                UUID cohort,
                UUID topic,
                String title,
                PersonId author,
                Instant at) {}
        List<Row> rows = sql.sql("""
                        select p.id, d.id, d.cohort_id, d.topic_id, d.title, p.author_id, p.posted_at
                        from post p join discussion d on d.id = p.discussion_id
                            left join discussion_reading r on r.discussion_id = d.id and r.person_id = :person
                        where p.addressed_to_id = :person and p.author_id <> :person and p.deleted_at is null
                            and p.hidden_at is null
                            and p.position > coalesce(r.last_position, 0) and d.cohort_id not in (:left) and
                        """ + PostFirst.OPEN + " order by p.posted_at desc, p.id desc limit :limit")
                .param("reader", currentPerson.id().value())
                .param("left", cohortsLeft())
                .param("person", currentPerson.id().value())
                .param("limit", limit)
                .query((row, _) -> new Row(
                        new PostId(Sql.uuid(row, 1)),
                        new DiscussionId(Sql.uuid(row, 2)),
                        Sql.uuid(row, 3),
                        Sql.uuid(row, 4),
                        row.getString(5),
                        new PersonId(Sql.uuid(row, 6)),
                        Sql.instant(row, 7)))
                .list();
        Map<PersonId, String> names =
                people.names(rows.stream().map(Row::author).distinct().toList());
        return rows.stream()
                .map(row -> new AnswerToMe(
                        row.post(),
                        row.discussion(),
                        new CohortId(row.cohort()),
                        new TopicId(row.topic()),
                        row.title(),
                        names.getOrDefault(row.author(), ""),
                        row.at()))
                .toList();
    }

    /** A discussion that the person asking takes part in and has not read to its end. */
    public record MyDiscussion(DiscussionId discussion, CohortId cohort, TopicId topic, String title, int unread) {}

    /** Discussions that the person asking has written in and that have unread posts, the newest activity first. */
    public List<MyDiscussion> inMyDiscussions(int limit) {
        return sql.sql("""
                        select d.id, d.cohort_id, d.topic_id, d.title, d.visible_count - r.mine - r.seen as unread
                        from discussion_reading r join discussion d on d.id = r.discussion_id
                        where r.person_id = :person and r.mine > 0 and d.visible_count > r.mine + r.seen
                            and d.cohort_id not in (:left)
                        order by d.last_post_at desc, d.id desc limit :limit""")
                .param("left", cohortsLeft())
                .param("person", currentPerson.id().value())
                .param("limit", limit)
                .query((row, _) -> new MyDiscussion(
                        new DiscussionId(Sql.uuid(row, 1)),
                        new CohortId(Sql.uuid(row, 2)),
                        new TopicId(Sql.uuid(row, 3)),
                        row.getString(4),
                        row.getInt(5)))
                .list();
    }

    /** Cohorts that the person does not learn in any more; a list that is never empty, as SQL wants it. */
    private List<UUID> cohortsLeft() {
        Stream<UUID> left = enrolments.mine().stream()
                .filter(entry ->
                        entry.status() != EnrolmentStatus.ENROLLED && entry.status() != EnrolmentStatus.COMPLETED)
                .map(entry -> entry.cohort().value());
        return Stream.concat(Stream.of(new UUID(0, 0)), left).toList();
    }
}
