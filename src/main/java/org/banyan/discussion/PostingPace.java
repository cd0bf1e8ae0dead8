package org.banyan.discussion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.banyan.enrolment.Membership;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How fast one person may post: faster than anybody writes, slower than a program floods; and somebody new at the pace of getting
 * to know each other. New is whose account is young and of whose posts few stand; who leads is not new anywhere.
 */
@Component
class PostingPace {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration NEWCOMERS_WINDOW = Duration.ofMinutes(10);

    /** Who has had an account for as long is known. */
    static final Duration KNOWN_AFTER = Duration.ofDays(2);

    /** So is who has written so much that nobody took away. */
    static final int KNOWN_BY_POSTS = 20;

    private final JdbcClient sql;
    private final Clock clock;
    private final int postsPerMinute;
    private final int newcomersPosts;
    private final boolean demo;

    /**
     * Reads the figures.
     *
     * @param newcomersPosts how many posts somebody new may write within ten minutes
     * @param demo whether these are demo people, whose accounts are all as young as the installation: none of them counts as new
     */
    PostingPace(
            JdbcClient sql,
            Clock clock,
            @Value("${banyan.discussion.posts-per-minute:20}") int postsPerMinute,
            @Value("${banyan.discussion.newcomers-posts:5}") int newcomersPosts,
            @Value("${banyan.demo:false}") boolean demo) {
        this.sql = sql;
        this.clock = clock;
        this.postsPerMinute = postsPerMinute;
        this.newcomersPosts = newcomersPosts;
        this.demo = demo;
    }

    /**
     * Goes on only if it is not too soon.
     *
     * @throws Refusal.Invalid that says when one may write again
     */
    void require(Membership membership) {
        PersonId author = membership.person();
        Duration wait = wait(author, WINDOW, postsPerMinute);
        if (!wait.isZero()) {
            throw new Refusal.Invalid("discussion.refusal.too-fast", wait.toSeconds());
        }
        if (demo || membership.leads()) {
            return;
        }
        Duration newcomersWait = wait(author, NEWCOMERS_WINDOW, newcomersPosts);
        if (!newcomersWait.isZero() && isNew(author)) {
            throw new Refusal.Invalid(
                    "discussion.refusal.new-here",
                    newcomersPosts,
                    NEWCOMERS_WINDOW.toMinutes(),
                    newcomersWait.plusSeconds(59).toMinutes());
        }
    }

    /** How long it is until fewer than that many posts lie within the window; at least a second if it is not now. */
    private Duration wait(PersonId author, Duration window, int posts) {
        Instant now = clock.instant();
        return sql.sql("select posted_at from post where author_id = ? and posted_at > ?"
                        + " and discussion_id not in (select discussion_id from chat_hour)"
                        + " order by posted_at desc limit 1 offset ?")
                .params(author.value(), Sql.utc(now.minus(window)), posts - 1)
                .query((row, _) -> Sql.instant(row, 1))
                .optional()
                .map(at -> Duration.between(now, at.plus(window)).plusSeconds(1))
                .orElse(Duration.ZERO);
    }

    private boolean isNew(PersonId author) {
        return sql.sql("""
                        select a.created_at > :since and (select count(*) from (select 1 from post
                            where author_id = :author and deleted_at is null and hidden_at is null limit :posts) p) < :posts
                        from account a where a.person_id = :author""")
                .param("since", Sql.utc(clock.instant().minus(KNOWN_AFTER)))
                .param("author", author.value())
                .param("posts", KNOWN_BY_POSTS)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
