package org.banyan.discussion.watching;

import java.util.Optional;
import org.banyan.discussion.PostChanged;
import org.banyan.discussion.PostId;
import org.banyan.discussion.PostPublished;
import org.banyan.discussion.WatchedWordMet;
import org.jsoup.Jsoup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads every post as it is published or edited, in one query, which finds nothing where the institute watches no words. */
@Component
@Transactional
class WordWatch {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    WordWatch(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    private record Said(String words, String list) {}

    @EventListener
    void on(PostPublished published) {
        read(published.post());
    }

    @EventListener
    void on(PostChanged changed) {
        read(changed.post());
    }

    private void read(PostId post) {
        Optional<Said> said = sql.sql("""
                        select if(p.position = 1, d.title, ''), p.html, w.words
                        from post p join discussion d on d.id = p.discussion_id join cohort c on c.id = d.cohort_id
                            join watched_word_list w on w.institute_id = c.institute_id
                        where p.id = ? and p.deleted_at is null and p.hidden_at is null
                        order by w.changed_at desc limit 1""")
                .param(post.value())
                .query((row, _) -> new Said(
                        row.getString(1) + "\n"
                                + Jsoup.parseBodyFragment(row.getString(2)).text(),
                        row.getString(3)))
                .optional();
        said.flatMap(found -> WordList.of(found.list()).firstIn(found.words()))
                .ifPresent(word -> events.publishEvent(new WatchedWordMet(post, word)));
    }
}
