package org.banyan.discussion;

import java.time.Clock;
import java.time.Duration;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How fast one person may post: faster than anybody writes, slower than a program floods. */
@Component
class PostingPace {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final int postsPerMinute;

    PostingPace(JdbcClient sql, Clock clock, @Value("${banyan.discussion.posts-per-minute:20}") int postsPerMinute) {
        this.sql = sql;
        this.clock = clock;
        this.postsPerMinute = postsPerMinute;
    }

    void require(PersonId author) {
        int posts = sql.sql("select count(*) from post where author_id = ? and posted_at > ?")
                .params(author.value(), Sql.utc(clock.instant().minus(WINDOW)))
                .query(Integer.class)
                .single();
        if (posts >= postsPerMinute) {
            throw new Refusal.Invalid("discussion.refusal.too-fast");
        }
    }
}
