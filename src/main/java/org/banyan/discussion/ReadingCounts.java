package org.banyan.discussion;

import org.banyan.identity.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the counts by which unread posts are a subtraction instead of a search: how many posts of others lie before a
 * reader's mark, and how many are the reader's own. What was found helpful is counted along. All of it happens under a lock on the discussion's row.
 *
 * @see "docs/decisions/0050-unread-by-subtraction.md"
 */
@Component
class ReadingCounts {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    ReadingCounts(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /** Notes a new post of the person; who had read up to it has read it as well. */
    void wrote(DiscussionId discussion, PersonId author, int position) {
        sql.sql("""
                        insert into discussion_reading (discussion_id, person_id, last_position, seen, mine)
                        values (:discussion, :person, if(:position = 1, 1, 0), 0, 1)
                        on duplicate key update mine = mine + 1,
                            last_position = if(last_position = :position - 1, :position, last_position)""")
                .param("discussion", discussion.value())
                .param("person", author.value())
                .param("position", position)
                .update();
    }

    /** Notes that a post can be read no more. */
    void lost(Post post) {
        count(post, -1);
    }

    /** Notes that a post can be read again. */
    void regained(Post post) {
        count(post, 1);
    }

    private void count(Post post, int difference) {
        sql.sql("update discussion set helpful_count = helpful_count + ? * (select count(*) from post_reaction"
                        + " where post_id = ? and kind = 'HELPFUL') where id = ?")
                .params(difference, post.id().value(), post.discussion().value())
                .update();
        sql.sql("update discussion_reading set mine = mine + ? where discussion_id = ? and person_id = ?")
                .params(difference, post.discussion().value(), post.author().value())
                .update();
        sql.sql("update discussion_reading set seen = seen + ?"
                        + " where discussion_id = ? and last_position >= ? and person_id <> ?")
                .params(
                        difference,
                        post.discussion().value(),
                        post.position(),
                        post.author().value())
                .update();
    }

    /**
     * Gives everybody one mark before two discussions become one: behind the first it is that of the second for those who have
     * read all of the first; for the others it stays.
     */
    void join(DiscussionId from, DiscussionId into, int offset) {
        sql.sql("""
                        insert into discussion_reading (discussion_id, person_id, last_position, seen, mine)
                        select d.id, f.person_id,
                            if(d.visible_count - coalesce(i.mine, 0) - coalesce(i.seen, 0) = 0,
                                :offset + f.last_position, coalesce(i.last_position, 0)), 0, 0
                        from discussion_reading f join discussion d on d.id = :into
                            left join discussion_reading i on i.discussion_id = d.id and i.person_id = f.person_id
                        where f.discussion_id = :from
                        on duplicate key update last_position = values(last_position)""")
                .param("from", from.value())
                .param("into", into.value())
                .param("offset", offset)
                .update();
        sql.sql("delete from discussion_reading where discussion_id = ?")
                .param(from.value())
                .update();
    }

    /** Counts afresh for every reader, after posts came or went. */
    void recount(DiscussionId discussion) {
        sql.sql("""
                        update discussion_reading r
                            left join (select author_id, count(*) as posts from post
                                where discussion_id = :discussion and deleted_at is null and hidden_at is null
                                group by author_id) own on own.author_id = r.person_id
                        set r.mine = coalesce(own.posts, 0),
                            r.seen = (select count(*) from post p where p.discussion_id = :discussion
                                and p.position <= r.last_position and p.author_id <> r.person_id
                                and p.deleted_at is null and p.hidden_at is null)
                        where r.discussion_id = :discussion""").param("discussion", discussion.value()).update();
    }

    /** Moves the reader's mark forward to the position, never back, and says how many posts are unread after it. */
    int advance(DiscussionId discussion, PersonId reader, int position) {
        record Counts(int posts, int visible) {}
        Counts counts = sql.sql("select post_count, visible_count from discussion where id = ? lock in share mode")
                .param(discussion.value())
                .query((row, _) -> new Counts(row.getInt(1), row.getInt(2)))
                .single();
        record Mark(int lastPosition, int seen, int mine) {}
        Mark mark = sql.sql("select last_position, seen, mine from discussion_reading"
                        + " where discussion_id = ? and person_id = ? for update")
                .params(discussion.value(), reader.value())
                .query((row, _) -> new Mark(row.getInt(1), row.getInt(2), row.getInt(3)))
                .optional()
                .orElse(new Mark(0, 0, 0));
        int target = Math.min(position, counts.posts());
        if (target <= mark.lastPosition()) {
            return counts.visible() - mark.mine() - mark.seen();
        }
        int passed = sql.sql("select count(*) from post where discussion_id = ? and position > ? and position <= ?"
                        + " and author_id <> ? and deleted_at is null and hidden_at is null")
                .params(discussion.value(), mark.lastPosition(), target, reader.value())
                .query(Integer.class)
                .single();
        sql.sql("""
                        insert into discussion_reading (discussion_id, person_id, last_position, seen, mine)
                        values (:discussion, :person, :position, :passed, 0)
                        on duplicate key update last_position = :position, seen = seen + :passed""")
                .param("discussion", discussion.value())
                .param("person", reader.value())
                .param("position", target)
                .param("passed", passed)
                .update();
        events.publishEvent(new PostsRead(discussion, reader, target));
        return counts.visible() - mark.mine() - mark.seen() - passed;
    }
}
