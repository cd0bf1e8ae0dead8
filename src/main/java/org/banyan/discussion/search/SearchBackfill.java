package org.banyan.discussion.search;

import java.util.List;
import java.util.UUID;
import org.banyan.curriculum.CourseVersionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what was said before there was a search, or before words were read as they are now; by and by, beside the work of
 * the server, and after a restart from where it was.
 */
@Component
class SearchBackfill {

    private static final Logger LOG = LoggerFactory.getLogger(SearchBackfill.class);
    private static final int AT_A_TIME = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient sql;
    private final SearchIndex index;
    private final TransactionTemplate transactions;

    SearchBackfill(JdbcClient sql, SearchIndex index, TransactionTemplate transactions) {
        this.sql = sql;
        this.index = index;
        this.transactions = transactions;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void takeInWhatIsThere() {
        if (!isDone()) {
            Thread.ofVirtual().name("search-backfill").start(this::takeIn);
        }
    }

    private boolean isDone() {
        return sql.sql("select count(*) from search_state where reading = ? and done")
                        .param(SearchWords.READING)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Everything that is not taken in yet. */
    void takeIn() {
        transactions.executeWithoutResult(_ -> begin());
        sql.sql("select id from course_version order by id")
                .query((row, _) -> new CourseVersionId(UUID.fromString(row.getString(1))))
                .list()
                .forEach(index::lessons);
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transactions.execute(_ -> goOn()));
        }
        LOG.info("All that was said can be found");
    }

    private void begin() {
        if (sql.sql("select count(*) from search_state where reading = ?")
                        .param(SearchWords.READING)
                        .query(Integer.class)
                        .single()
                == 0) {
            sql.sql("delete from search_state").update();
            sql.sql("insert into search_state (reading, post, done) values (?, null, false)")
                    .param(SearchWords.READING)
                    .update();
        }
    }

    /** Whether there may be more. */
    private boolean goOn() {
        UUID last = sql.sql("select coalesce(post, ?) from search_state where reading = ? for update")
                .params(BEFORE_ALL, SearchWords.READING)
                .query(UUID.class)
                .single();
        List<UUID> next = sql.sql("select id from post where id > ? order by id limit ?")
                .params(last, AT_A_TIME)
                .query((row, _) -> UUID.fromString(row.getString(1)))
                .list();
        if (!next.isEmpty()) {
            index.posts(next);
        }
        boolean more = next.size() == AT_A_TIME;
        sql.sql("update search_state set post = ?, done = ? where reading = ?")
                .params(next.isEmpty() ? last : next.getLast(), !more, SearchWords.READING)
                .update();
        return more;
    }
}
