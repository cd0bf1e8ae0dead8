package org.banyan.discussion.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.curriculum.CoursePublished;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.discussion.PostChanged;
import org.banyan.discussion.PostPublished;
import org.banyan.discussion.QuotedWords;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what can be found in step with what is said, in the same transaction.
 *
 * <p>The post that opens a discussion on words of a lesson is found by these words, too. What is in a title counts three times: it stands in the words as often.
 */
@Component
@Transactional
class SearchIndex {

    private static final int TITLE_COUNTS = 3;

    private static final String READABLE_POSTS = """
            select p.id, d.cohort_id, p.author_id, p.posted_at, if(p.position = 1, d.title, null), p.html,
                if(""" + QuotedWords.areOfLesson("a") + """
             and p.position = 1, a.exact, null)
            from post p join discussion d on d.id = p.discussion_id
                left join discussion_anchor a on a.discussion_id = d.id
            where p.id in (:posts) and p.deleted_at is null and p.hidden_at is null""";

    private final JdbcClient sql;
    private final SearchPlaces places;

    SearchIndex(JdbcClient sql, SearchPlaces places) {
        this.sql = sql;
        this.places = places;
    }

    private record Said(
            String kind,
            UUID place,
            UUID source,
            String language,
            @Nullable UUID author,
            LocalDateTime at,
            @Nullable String title,
            String text,
            @Nullable String quoted) {}

    @EventListener
    void keep(PostPublished published) {
        takeIn(List.of(published.post().value()));
    }

    @EventListener
    void keep(PostChanged changed) {
        posts(List.of(changed.post().value()));
    }

    @EventListener
    void keep(CoursePublished published) {
        lessons(published.version());
    }

    /** Takes in these posts as they are now, and takes out those that may not be read any more. */
    @Transactional(propagation = Propagation.REQUIRED)
    void posts(Collection<UUID> posts) {
        sql.sql("delete from search_entry where source in (:posts)")
                .param("posts", posts)
                .update();
        takeIn(posts);
    }

    private void takeIn(Collection<UUID> posts) {
        add(sql.sql(READABLE_POSTS)
                .param("posts", posts)
                .query((row, _) -> new Said(
                        SearchKind.POST.name(),
                        uuid(row, 2),
                        uuid(row, 1),
                        "",
                        uuid(row, 3),
                        row.getObject(4, LocalDateTime.class),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list());
    }

    /** Takes in the lessons of a version of a course, in all its languages. */
    void lessons(CourseVersionId version) {
        sql.sql("delete from search_entry where place = ?")
                .param(version.value())
                .update();
        add(sql.sql("""
                        select t.topic_id, t.language, v.published_at, t.title, t.html from topic_text t
                        join course_version v on v.id = t.course_version_id
                        where t.course_version_id = ?""")
                .param(version.value())
                .query((row, _) -> new Said(
                        SearchKind.LESSON.name(),
                        version.value(),
                        uuid(row, 1),
                        row.getString(2),
                        null,
                        row.getObject(3, LocalDateTime.class),
                        row.getString(4),
                        row.getString(5),
                        null))
                .list());
    }

    private void add(List<Said> said) {
        if (said.isEmpty()) {
            return;
        }
        String rows = said.stream().map(_ -> "(?, ?, ?, ?, ?, ?, ?)").collect(Collectors.joining(", "));
        List<@Nullable Object> values = new ArrayList<>();
        said.forEach(one -> {
            values.add(one.kind());
            values.add(one.place());
            values.add(one.source());
            values.add(one.language());
            values.add(one.author());
            values.add(one.at());
            values.add(words(one));
        });
        sql.sql("insert into search_entry (kind, place, source, language, author_id, said_at, words) values " + rows)
                .params(values)
                .update();
    }

    private String words(Said said) {
        String place = places.of(said.place());
        List<String> words = new ArrayList<>();
        if (said.title() != null) {
            List<SearchWords.Word> title = SearchWords.of(said.title());
            for (int i = 0; i < TITLE_COUNTS; i++) {
                title.forEach(word -> words.add(place + word.compared()));
            }
        }
        if (said.quoted() != null) {
            SearchWords.of(said.quoted()).forEach(word -> words.add(place + word.compared()));
        }
        SearchWords.of(Jsoup.parseBodyFragment(said.text()).text()).forEach(word -> words.add(place + word.compared()));
        return String.join(" ", words);
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }
}
