package org.banyan.discussion;

import java.time.Clock;
import java.time.Duration;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When somebody may delete a post of their own: as long as nobody has answered it, because an answer to nothing helps nobody. It
 * may still be edited, with what it said before at hand, or hidden by who leads. A discussion is answered by any post of others.
 *
 * @see "docs/decisions/0283-moderation-in-cases.md"
 */
@Component
class TakingBack {

    private static final Duration WINDOW = Duration.ofDays(1);

    /** Who deletes more is emptying a conversation, not mending it. */
    static final int IN_A_WINDOW = 20;

    private final JdbcClient sql;
    private final Clock clock;

    TakingBack(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void require(Post post) {
        if (isAnswered(post)) {
            throw new Refusal.Invalid("discussion.refusal.answered-already");
        }
        int lately = sql.sql(
                        "select count(*) from post where author_id = ? and deleted_by = author_id and deleted_at > ?")
                .params(post.author().value(), Sql.utc(clock.instant().minus(WINDOW)))
                .query(Integer.class)
                .single();
        if (lately >= IN_A_WINDOW) {
            throw new Refusal.Invalid("discussion.refusal.deleted-many", IN_A_WINDOW);
        }
    }

    private boolean isAnswered(Post post) {
        return sql.sql("select exists (select 1 from post where discussion_id = :discussion and author_id <> :author"
                        + " and deleted_at is null and (:first or reply_to_id = :post))")
                .param("discussion", post.discussion().value())
                .param("author", post.author().value())
                .param("first", post.isFirst())
                .param("post", post.id().value())
                .query(Boolean.class)
                .single();
    }
}
