package org.banyan.discussion;

import org.banyan.identity.DemoActors;
import org.banyan.shared.DemoPart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has a demo learner report a post, so that the demo tutor meets a report to deal with. */
@Component
@ConditionalOnBooleanProperty("banyan.demo")
@Order(46)
class DemoReports implements DemoPart {

    private final JdbcClient sql;
    private final DemoActors actors;
    private final Moderation moderation;

    DemoReports(JdbcClient sql, DemoActors actors, Moderation moderation) {
        this.sql = sql;
        this.actors = actors;
        this.moderation = moderation;
    }

    @Override
    public void load() {
        if (sql.sql("select count(*) from post_report").query(Integer.class).single() > 0) {
            return;
        }
        sql.sql("""
                        select p.id from post p join account a on a.person_id = p.author_id
                        where a.email = 'learner14@demo.test' and p.deleted_at is null order by p.posted_at limit 1""")
                .query((row, _) -> new PostId(Sql.uuid(row, 1)))
                .optional()
                .ifPresent(post -> actors.as(
                        "learner9",
                        () -> moderation.report(
                                post,
                                ReportKind.PERSONAL,
                                "One can tell which three families are meant. Please take the quarter out.")));
    }
}
