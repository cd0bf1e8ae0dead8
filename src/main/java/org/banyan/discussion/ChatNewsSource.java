package org.banyan.discussion;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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

/** Says when a chat hour is held, then or now, or that it will not be; in the zone of whoever reads it. */
@Component
@Transactional(readOnly = true)
class ChatNewsSource implements NewsSource {

    static final String NAME = "chat-hour";

    private final JdbcClient sql;
    private final PublishedCourses courses;

    ChatNewsSource(JdbcClient sql, PublishedCourses courses) {
        this.sql = sql;
        this.courses = courses;
    }

    private record Row(
            UUID item,
            boolean cancelled,
            @Nullable Instant movedFrom,
            int weeks,
            Instant at,
            String title,
            String by,
            UUID cohort,
            TopicId topic,
            CourseVersionId version,
            Instant starts,
            ZoneId zone) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<NewsItem> items(PersonId reader, Locale language, Collection<UUID> items) {
        return items.isEmpty()
                ? List.of()
                : sql
                        .sql("""
                        select t.item_id, t.cancelled, t.weeks, t.told_at, d.title, p.name, d.cohort_id, d.topic_id,
                            co.course_version_id, h.starts_at, coalesce(a.zone, 'UTC'), t.moved_from
                        from chat_told t join chat_hour h on h.discussion_id = t.discussion_id
                            join discussion d on d.id = h.discussion_id join person p on p.id = d.opened_by
                            join cohort co on co.id = d.cohort_id
                            join enrolment e on e.cohort_id = d.cohort_id and e.person_id = :reader
                                and e.status in ('ENROLLED', 'COMPLETED')
                            left join account a on a.person_id = :reader
                        where t.item_id in (:items) order by t.told_at""")
                        .param("items", items)
                        .param("reader", reader.value())
                        .query((row, _) -> new Row(
                                Sql.uuid(row, 1),
                                row.getBoolean(2),
                                Sql.instantOrNull(row, 12),
                                row.getInt(3),
                                Sql.instant(row, 4),
                                row.getString(5),
                                row.getString(6),
                                Sql.uuid(row, 7),
                                new TopicId(Sql.uuid(row, 8)),
                                new CourseVersionId(Sql.uuid(row, 9)),
                                Sql.instant(row, 10),
                                ZoneId.of(row.getString(11))))
                        .list()
                        .stream()
                        .flatMap(row -> item(row, language).stream())
                        .toList();
    }

    /** Nothing if the cohort's version of the course has lost the topic. */
    private Optional<NewsItem> item(Row row, Locale language) {
        CourseOutline course = courses.outline(row.version(), language);
        String words = words(row, language);
        return course.topic(row.topic())
                .map(topic -> new NewsItem(
                        row.item(),
                        row.item(),
                        Texts.text(language, "discussion.chat.told", row.title()),
                        Texts.text(language, "discussion.news.where", course.title(), topic.title()),
                        row.by().isEmpty() ? Texts.text(language, "discussion.someone") : row.by(),
                        row.at(),
                        words,
                        "<p>" + Entities.escape(words) + "</p>",
                        "/learn/" + row.cohort() + "/" + topic.slug(),
                        Optional.empty(),
                        false,
                        List.of(),
                        Optional.empty()));
    }

    private static String words(Row row, Locale language) {
        DateTimeFormatter moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(row.zone());
        String when = moment.format(row.starts());
        if (row.movedFrom() != null) {
            return Texts.text(language, "discussion.chat.moved", when, moment.format(row.movedFrom()));
        }
        return Texts.text(
                language, row.cancelled() ? "discussion.chat.cancelled" : "discussion.chat.planned", when, row.weeks());
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
