package org.banyan.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.banyan.courier.News;
import org.banyan.courier.Notices;
import org.banyan.courier.Why;
import org.banyan.curriculum.CourseId;
import org.banyan.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells authors what becomes of a post of theirs: in their inbox, each step for itself, and by mail as they have chosen for what
 * concerns them.
 */
@Component
class AuthorsTold {

    private final JdbcClient sql;
    private final Notices notices;
    private final Clock clock;

    AuthorsTold(JdbcClient sql, Notices notices, Clock clock) {
        this.sql = sql;
        this.notices = notices;
        this.clock = clock;
    }

    /** What there is to tell; the texts are called so. */
    enum What {
        HIDDEN_BY_REPORTS,
        HIDDEN,
        WARNED,
        RESTORED,
        UPHELD
    }

    void tell(CaseId id, Post post, CourseId course, What what) {
        UUID item = Uuid7.next();
        Instant now = clock.instant();
        sql.sql("insert into moderation_told (item_id, case_id, what, told_at) values (?, ?, ?, ?)")
                .params(item, id.value(), what.name(), Sql.utc(now))
                .update();
        notices.tell(
                new News(ModerationNewsSource.NAME, course.value(), item, item, 0, now),
                Map.of(post.author(), Why.JUDGED));
    }
}
