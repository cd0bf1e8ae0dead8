package org.banyan.discussion;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banyan.curriculum.TopicId;
import org.banyan.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves posts from one discussion to another, with the marks of their readers; the rows of both discussions must be held. */
@Component
class PostMoves {

    private final JdbcClient sql;
    private final ReadingCounts readings;

    PostMoves(JdbcClient sql, ReadingCounts readings) {
        this.sql = sql;
        this.readings = readings;
    }

    /** Gives all posts after a position to a new discussion, and to every reader a mark in each. */
    void cut(DiscussionId from, int after, DiscussionId into) {
        shift(from, after, into, -after);
        sql.sql("""
                        insert into discussion_reading (discussion_id, person_id, last_position, seen, mine)
                        select :into, person_id, greatest(0, last_position - :after), 0, 0 from discussion_reading
                        where discussion_id = :from and (last_position > :after
                            or person_id in (select author_id from post where discussion_id = :into))""")
                .param("from", from.value())
                .param("into", into.value())
                .param("after", after)
                .update();
        sql.sql("update discussion_reading set last_position = least(last_position, ?) where discussion_id = ?")
                .params(after, from.value())
                .update();
        readings.recount(from);
        readings.recount(into);
    }

    /** Puts all posts of a discussion behind those of another, and leads there who comes to the first. */
    void append(DiscussionId from, DiscussionId into, int offset) {
        readings.join(from, into, offset);
        shift(from, 0, into, offset);
        readings.recount(into);
        sql.sql("update discussion_redirect set into_id = ? where into_id = ?")
                .params(into.value(), from.value())
                .update();
        sql.sql("insert into discussion_redirect (discussion_id, into_id) values (?, ?)")
                .params(from.value(), into.value())
                .update();
        sql.sql("update ignore post_draft set place_id = ? where kind = 'NEW_REPLY' and place_id = ?")
                .params(into.value(), from.value())
                .update();
    }

    private void shift(DiscussionId from, int after, DiscussionId into, int by) {
        sql.sql("insert ignore into post_moved (post_id, was_in)"
                        + " select id, discussion_id from post where discussion_id = ? and position > ?")
                .params(from.value(), after)
                .update();
        sql.sql("update post set discussion_id = ?, position = position + ?, version = version + 1"
                        + " where discussion_id = ? and position > ?")
                .params(into.value(), by, from.value(), after)
                .update();
    }

    /** Hangs the other discussion on the words of this one, where it hangs on none; nothing hangs on an empty one. */
    void handWords(DiscussionId from, DiscussionId into) {
        sql.sql("update ignore discussion_anchor set discussion_id = ?, version = version + 1 where discussion_id = ?")
                .params(into.value(), from.value())
                .update();
        sql.sql("delete from discussion_anchor where discussion_id = ?")
                .param(from.value())
                .update();
    }

    /** Has the discussion hang on no words any more, which are those of another topic. */
    void leaveWords(DiscussionId discussion, TopicId topic, PersonId by, Instant now) {
        sql.sql("update discussion_anchor set state = 'DETACHED', topic_id = ?, placed_at = ?, placed_by = ?,"
                        + " version = version + 1 where discussion_id = ?")
                .params(topic.value(), Sql.utc(now), by.value(), discussion.value())
                .update();
    }

    /** What there is in the discussion now. */
    Discussion.Tally tally(DiscussionId discussion) {
        return sql.sql("""
                        select p.posted_at, p.author_id, count(*) over (),
                            sum(p.deleted_at is null and p.hidden_at is null) over ()
                        from post p where p.discussion_id = ? order by p.posted_at desc, p.position desc limit 1""")
                .param(discussion.value())
                .query((row, _) -> new Discussion.Tally(
                        row.getInt(3), row.getInt(4), Sql.instant(row, 1), new PersonId(Sql.uuid(row, 2))))
                .single();
    }

    /** Counts anew how often its readable posts were found helpful. */
    void recountHelpful(DiscussionId discussion) {
        sql.sql("""
                        update discussion d set d.helpful_count = (select count(*) from post_reaction r
                            join post p on p.id = r.post_id
                            where p.discussion_id = :id and r.kind = 'HELPFUL'
                                and p.deleted_at is null and p.hidden_at is null)
                        where d.id = :id""").param("id", discussion.value()).update();
    }

    /** The first post of a discussion. */
    PostId first(DiscussionId discussion) {
        return sql.sql("select id from post where discussion_id = ? and position = 1")
                .param(discussion.value())
                .query((row, _) -> new PostId(Sql.uuid(row, 1)))
                .single();
    }

    /** Everybody who has written in the discussions and has not left the cohort. */
    Set<PersonId> authors(List<DiscussionId> discussions) {
        return new HashSet<>(sql.sql("""
                        select distinct p.author_id from post p join discussion d on d.id = p.discussion_id
                            left join enrolment e on e.cohort_id = d.cohort_id and e.person_id = p.author_id
                        where d.id in (:discussions) and (e.id is null or e.status in ('ENROLLED', 'COMPLETED'))""")
                .param(
                        "discussions",
                        discussions.stream().map(DiscussionId::value).toList())
                .query((row, _) -> new PersonId(Sql.uuid(row, 1)))
                .list());
    }
}
