package org.banyan.discussion;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.courier.NewsItem;
import org.banyan.courier.NewsSource;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.identity.PersonId;
import org.banyan.shared.Texts;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says to authors what became of a post of theirs, and why; and to those who reported it, that it was looked at. */
@Component
@Transactional(readOnly = true)
class ModerationNewsSource implements NewsSource {

    static final String NAME = "moderation";

    private static final List<String> FOR_REPORTERS = Arrays.stream(OutcomesTold.What.values())
            .filter(OutcomesTold.What::isForReporters)
            .map(Enum::name)
            .toList();

    private final JdbcClient sql;
    private final PublishedCourses courses;

    ModerationNewsSource(JdbcClient sql, PublishedCourses courses) {
        this.sql = sql;
        this.courses = courses;
    }

    private record Row(
            UUID item,
            OutcomesTold.What what,
            String reason,
            String answer,
            String title,
            UUID discussion,
            UUID post,
            UUID cohort,
            TopicId topic,
            CourseVersionId version,
            Instant at) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<NewsItem> items(PersonId reader, Locale language, Collection<UUID> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        return sql
                .sql("""
                        select t.item_id, t.what, c.reason, c.answer, d.title, d.id, p.id, d.cohort_id, d.topic_id,
                            co.course_version_id, t.told_at
                        from moderation_told t join moderation_case c on c.id = t.case_id join post p on p.id = c.post_id
                            join discussion d on d.id = p.discussion_id join cohort co on co.id = d.cohort_id
                        where t.item_id in (:items) and if(t.what in (:forReporters), exists (select 1 from post_report r
                                where r.case_id = c.id and r.reporter_id = :reader), p.author_id = :reader)
                        order by t.told_at""")
                .param("items", items)
                .param("forReporters", FOR_REPORTERS)
                .param("reader", reader.value())
                .query((row, _) -> new Row(
                        row.getObject(1, UUID.class),
                        OutcomesTold.What.valueOf(row.getString(2)),
                        orNothing(row.getString(3)),
                        orNothing(row.getString(4)),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        row.getObject(7, UUID.class),
                        row.getObject(8, UUID.class),
                        new TopicId(row.getObject(9, UUID.class)),
                        new CourseVersionId(row.getObject(10, UUID.class)),
                        Sql.instant(row, 11)))
                .list()
                .stream()
                .flatMap(row -> item(row, language).stream())
                .toList();
    }

    /** Nothing if the cohort's version of the course has lost the topic. */
    private Optional<NewsItem> item(Row row, Locale language) {
        CourseOutline course = courses.outline(row.version(), language);
        String key = "discussion.told." + row.what();
        boolean isDecision = row.what() == OutcomesTold.What.HIDDEN || row.what() == OutcomesTold.What.WARNED;
        String words = Texts.text(language, key, row.title(), isDecision ? row.reason() : row.answer())
                .strip();
        return course.topic(row.topic())
                .map(topic -> new NewsItem(
                        row.item(),
                        row.item(),
                        Texts.text(language, key + "-title"),
                        Texts.text(language, "discussion.news.where", course.title(), topic.title()),
                        Texts.text(language, "discussion.told.by"),
                        row.at(),
                        words,
                        "<p>" + Entities.escape(words) + "</p>",
                        "/learn/" + row.cohort() + "/" + topic.slug() + "?discussion=" + row.discussion() + "&post="
                                + row.post(),
                        Optional.empty(),
                        false,
                        List.of(),
                        Optional.empty()));
    }

    private static String orNothing(@Nullable String words) {
        return words == null ? "" : words;
    }

    @Override
    public Map<UUID, String> channels(Collection<UUID> channels, Locale language) {
        return Map.of();
    }

    @Override
    public List<UUID> channelsOf(PersonId person) {
        return List.of();
    }

    @Override
    public List<Waiting> waiting(PersonId reader, UUID channel, Locale language) {
        return List.of();
    }
}
