package org.banyan.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.courier.News;
import org.banyan.courier.Notices;
import org.banyan.courier.Why;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.PersonId;
import org.banyan.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells authors what becomes of a post of theirs, and those who reported it what came of that: in their inbox, each step for itself,
 * and by mail as they have chosen for what concerns them. What the author was told, and who reported, stays between each of them and
 * those who lead.
 */
@Component
class OutcomesTold {

    private final JdbcClient sql;
    private final Notices notices;
    private final Clock clock;

    OutcomesTold(JdbcClient sql, Notices notices, Clock clock) {
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
        UPHELD,
        REPORT_ACTED_ON,
        REPORT_LEFT;

        boolean isForReporters() {
            return this == REPORT_ACTED_ON || this == REPORT_LEFT;
        }
    }

    void tell(CaseId id, Post post, CourseId course, What what) {
        tell(id, course, what, Map.of(post.author(), Why.JUDGED));
    }

    /** Tells everybody who reported, but not who decided; nobody where words to watch opened the case. */
    void tellReporters(CaseId id, PersonId decider, CourseId course, What what) {
        Map<PersonId, Why> reporters = sql
                .sql("select reporter_id from post_report where case_id = ? and reporter_id <> ?")
                .params(id.value(), decider.value())
                .query((row, _) -> new PersonId(Sql.uuid(row, 1)))
                .stream()
                .collect(Collectors.toMap(person -> person, _ -> Why.REPORTED));
        if (!reporters.isEmpty()) {
            tell(id, course, what, reporters);
        }
    }

    private void tell(CaseId id, CourseId course, What what, Map<PersonId, Why> people) {
        UUID item = Uuid7.next();
        Instant now = clock.instant();
        sql.sql("insert into moderation_told (item_id, case_id, what, told_at) values (?, ?, ?, ?)")
                .params(item, id.value(), what.name(), Sql.utc(now))
                .update();
        notices.tell(new News(ModerationNewsSource.NAME, course.value(), item, item, 0, now), people);
    }
}
