package org.banyan.discussion;

import java.time.Instant;
import org.banyan.enrolment.CohortId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a post with a word to watch into the queue, in the transaction that published it; what was judged so is not put there again. */
@Component
class WordCases {

    private final JdbcClient sql;
    private final ModerationCases cases;

    WordCases(JdbcClient sql, ModerationCases cases) {
        this.sql = sql;
        this.cases = cases;
    }

    private record Written(CohortId cohort, Instant at) {}

    @EventListener
    @Transactional
    void on(WatchedWordMet met) {
        sql.sql("""
                        select d.cohort_id, coalesce(p.edited_at, p.posted_at) from post p
                            join discussion d on d.id = p.discussion_id
                        where p.id = ?""")
                .param(met.post().value())
                .query((row, _) -> new Written(new CohortId(Sql.uuid(row, 1)), Sql.instant(row, 2)))
                .optional()
                .filter(written -> !cases.wasJudged(met.post(), written.at()))
                .ifPresent(written -> cases.wordMet(cases.open(met.post(), written.cohort()), met.word()));
    }
}
