package org.banyan.discussion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How fast one person may talk in a chat hour; posts of other discussions do not count, nor do lines there. */
@Component
class ChatPace {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final int linesPerMinute;

    ChatPace(JdbcClient sql, Clock clock, @Value("${banyan.discussion.chat-lines-per-minute:12}") int linesPerMinute) {
        this.sql = sql;
        this.clock = clock;
        this.linesPerMinute = linesPerMinute;
    }

    void require(DiscussionId hour, PersonId author) {
        Instant now = clock.instant();
        sql.sql("select posted_at from post where author_id = ? and posted_at > ? and discussion_id = ?"
                        + " order by posted_at desc limit 1 offset ?")
                .params(author.value(), Sql.utc(now.minus(WINDOW)), hour.value(), linesPerMinute - 1)
                .query((row, _) -> Sql.instant(row, 1))
                .optional()
                .ifPresent(at -> {
                    throw new Refusal.Invalid(
                            "discussion.refusal.too-fast",
                            Duration.between(now, at.plus(WINDOW))
                                    .plusSeconds(1)
                                    .toSeconds());
                });
    }
}
