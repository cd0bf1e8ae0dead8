package org.banyan.discussion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has reacted to which posts. */
@Component
class ReactionStore {

    private final JdbcClient sql;

    ReactionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Gives it, unless it was given before; the discussion's row must be locked. */
    boolean give(Post post, Reaction kind, PersonId person, Instant now) {
        int given = sql.sql(
                        "insert ignore into post_reaction (post_id, kind, person_id, reacted_at) values (?, ?, ?, ?)")
                .params(post.id().value(), kind.name(), person.value(), Sql.utc(now))
                .update();
        return counted(post, kind, given);
    }

    /** Takes it back, if it was given; the discussion's row must be locked. */
    boolean takeBack(Post post, Reaction kind, PersonId person) {
        int taken = sql.sql("delete from post_reaction where post_id = ? and kind = ? and person_id = ?")
                .params(post.id().value(), kind.name(), person.value())
                .update();
        return counted(post, kind, -taken);
    }

    private boolean counted(Post post, Reaction kind, int difference) {
        if (difference != 0 && kind == Reaction.HELPFUL) {
            sql.sql("update discussion set helpful_count = helpful_count + ? where id = ?")
                    .params(difference, post.discussion().value())
                    .update();
        }
        return difference != 0;
    }

    /** Reactions to these posts, in one query; posts without any are left out. */
    Map<PostId, List<ReactionCount>> counts(Collection<PostId> posts, @Nullable PersonId reader) {
        Map<PostId, List<ReactionCount>> counts = new HashMap<>();
        if (!posts.isEmpty()) {
            sql.sql("""
                            select post_id, kind, count(*), coalesce(max(person_id = :reader), false) from post_reaction
                            where post_id in (:posts) group by post_id, kind""")
                    .param("reader", reader == null ? null : reader.value())
                    .param("posts", posts.stream().map(PostId::value).toList())
                    .query(row -> {
                        counts.computeIfAbsent(new PostId(Sql.uuid(row, 1)), _ -> new ArrayList<>())
                                .add(new ReactionCount(
                                        Reaction.valueOf(row.getString(2)), row.getInt(3), row.getBoolean(4)));
                    });
        }
        return counts;
    }

    /** Who has reacted to a post, the first first. */
    List<Reacted> people(PostId post, int limit) {
        return sql.sql("""
                        select r.kind, p.name from post_reaction r join person p on p.id = r.person_id
                        where r.post_id = ? order by r.reacted_at, p.id limit ?""")
                .params(post.value(), limit)
                .query((row, _) -> new Reacted(Reaction.valueOf(row.getString(1)), row.getString(2)))
                .list();
    }
}
