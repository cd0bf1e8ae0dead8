package org.banyan.curriculum;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.curriculum.CourseOutline.Part;
import org.banyan.curriculum.CourseOutline.TopicEntry;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads published versions from their tables, each answer in a fixed number of queries. */
@Component
class VersionReader {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final CardReader cards;

    VersionReader(JdbcClient sql, JsonMapper json, CardReader cards) {
        this.sql = sql;
        this.json = json;
        this.cards = cards;
    }

    Optional<NewestVersion> newest(String slug) {
        return sql.sql("""
                        select c.id course, c.institute_id institute, v.id version, v.number number, v.content_digest digest
                        from course c join course_version v on v.id = c.newest_version_id where c.slug = ?""")
                .param(slug)
                .query(NewestRow.class)
                .optional()
                .map(row -> new NewestVersion(
                        new CourseId(row.course()),
                        new InstituteId(row.institute()),
                        new CourseVersionId(row.version()),
                        row.number(),
                        row.digest(),
                        lessons(row.version())));
    }

    List<CourseHistory> history(InstituteId institute, Locale language) {
        Map<CourseId, CourseCard> known = cards.all(language).stream()
                .map(CardReader.Found::card)
                .collect(
                        Collectors.toMap(CourseCard::course, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        Map<CourseId, List<CourseHistory.Version>> versions = new HashMap<>();
        sql.sql("""
                        select c.id course, v.id version, v.number number, v.published_at published_at,
                            v.published_by published_by
                        from course c join course_version v on v.course_id = c.id
                        where c.institute_id = ? order by v.number desc""")
                .param(institute.value())
                .query(HistoryRow.class)
                .list()
                .forEach(row -> versions.computeIfAbsent(new CourseId(row.course()), _ -> new ArrayList<>())
                        .add(row.version(PersonId::new)));
        return known.values().stream()
                .filter(card -> versions.containsKey(card.course()))
                .map(card -> new CourseHistory(card, List.copyOf(Objects.requireNonNull(versions.get(card.course())))))
                .toList();
    }

    Optional<CourseOutline> outline(CourseVersionId version, Locale language) {
        return sql.sql("""
                        select v.course_id course, c.institute_id institute, c.slug slug, v.language language, v.hours hours
                        from course_version v join course c on c.id = v.course_id where v.id = ?""")
                .param(version.value())
                .query(VersionRow.class)
                .optional()
                .map(row -> outline(version, row, language));
    }

    private CourseOutline outline(CourseVersionId version, VersionRow row, Locale language) {
        Map<String, String> titles = new HashMap<>();
        sql.sql("select language, title from course_text where course_version_id = ?")
                .param(version.value())
                .query((rows, _) -> titles.put(rows.getString(1), rows.getString(2)))
                .list();
        var title = Wording.find(titles, language, row.language()).orElseThrow();
        Map<String, List<TopicEntry>> topics = topics(version, row, language);
        List<Part> parts = modules(version).entrySet().stream()
                .map(module -> part(
                        module.getKey(),
                        module.getValue(),
                        topics.getOrDefault(module.getKey(), List.of()),
                        row.language(),
                        language))
                .toList();
        return new CourseOutline(
                version,
                new CourseId(row.course()),
                new InstituteId(row.institute()),
                row.slug(),
                row.language(),
                title.getValue(),
                title.getKey(),
                row.hours(),
                languages(version, row.language()),
                parts);
    }

    private List<String> languages(CourseVersionId version, String original) {
        return sql.sql("""
                        select distinct language from topic_text where course_version_id = ?
                        order by language <> ?, language""")
                .params(version.value(), original)
                .query((rows, _) -> Objects.requireNonNull(rows.getString(1)))
                .list();
    }

    private static Part part(
            String slug, Map<String, ModuleRow> texts, List<TopicEntry> topics, String original, Locale language) {
        var text = Wording.find(texts, language, original).orElseThrow();
        return new Part(
                slug, text.getValue().title(), text.getKey(), text.getValue().summary(), topics);
    }

    private Map<String, Map<String, ModuleRow>> modules(CourseVersionId version) {
        Map<String, Map<String, ModuleRow>> modules = new LinkedHashMap<>();
        sql.sql("""
                        select m.slug slug, t.language language, t.title title, t.summary summary
                        from course_module m join course_module_text t
                            on t.course_version_id = m.course_version_id and t.module_slug = m.slug
                        where m.course_version_id = ? order by m.position""")
                .param(version.value())
                .query(ModuleRow.class)
                .list()
                .forEach(row -> modules.computeIfAbsent(row.slug(), _ -> new HashMap<>())
                        .put(row.language(), row));
        return modules;
    }

    private Map<String, List<TopicEntry>> topics(CourseVersionId version, VersionRow course, Locale language) {
        Map<UUID, Map<String, TopicRow>> topics = new LinkedHashMap<>();
        sql.sql("""
                        select v.topic_id topic, p.slug slug, v.module_slug module, v.minutes minutes,
                            t.language language, t.title title
                        from topic_version v join topic p on p.id = v.topic_id
                            join topic_text t on t.course_version_id = v.course_version_id and t.topic_id = v.topic_id
                        where v.course_version_id = ? order by v.position""")
                .param(version.value())
                .query(TopicRow.class)
                .list()
                .forEach(row -> topics.computeIfAbsent(row.topic(), _ -> new HashMap<>())
                        .put(row.language(), row));
        Map<String, List<TopicEntry>> byModule = new HashMap<>();
        topics.values().forEach(texts -> {
            var text = Wording.find(texts, language, course.language()).orElseThrow();
            TopicRow row = text.getValue();
            byModule.computeIfAbsent(row.module(), _ -> new ArrayList<>())
                    .add(new TopicEntry(
                            new TopicId(row.topic()), row.slug(), row.title(), text.getKey(), row.minutes()));
        });
        return byModule;
    }

    Optional<Lesson> lesson(CourseVersionId version, TopicId topic, Locale language) {
        Map<String, String> originals = new HashMap<>();
        List<String> languages = sql.sql("""
                        select t.language language, v.language original
                        from topic_text t join course_version v on v.id = t.course_version_id
                        where t.course_version_id = ? and t.topic_id = ?""")
                .params(version.value(), topic.value())
                .query((rows, _) -> {
                    originals.put("", rows.getString(2));
                    return rows.getString(1);
                })
                .list();
        if (languages.isEmpty()) {
            return Optional.empty();
        }
        String tag = Wording.choose(languages, language, Objects.requireNonNull(originals.get("")));
        return sql.sql("""
                        select title, summary, html, headings, prompts, unreviewed from topic_text
                        where course_version_id = ? and topic_id = ? and language = ?""")
                .params(version.value(), topic.value(), tag)
                .query(LessonRow.class)
                .optional()
                .map(row -> new Lesson(
                        topic,
                        row.title(),
                        row.summary(),
                        tag,
                        Locale.forLanguageTag(tag).getLanguage().equals(language.getLanguage()),
                        row.unreviewed(),
                        row.html(),
                        List.of(json.readValue(row.headings(), Lesson.Heading[].class)),
                        prompts(row.prompts())));
    }

    private List<Lesson.Prompt> prompts(String stored) {
        return Stream.of(json.readValue(stored, StoredPrompt[].class))
                .map(prompt -> new Lesson.Prompt(prompt.id(), prompt.text(), Boolean.TRUE.equals(prompt.postFirst())))
                .toList();
    }

    private Map<String, Map<String, String>> lessons(UUID version) {
        Map<String, Map<String, String>> lessons = new HashMap<>();
        sql.sql("""
                        select p.slug slug, t.language language, t.html html
                        from topic_text t join topic p on p.id = t.topic_id where t.course_version_id = ?""")
                .param(version)
                .query(HtmlRow.class)
                .list()
                .forEach(row -> lessons.computeIfAbsent(row.slug(), _ -> new HashMap<>())
                        .put(row.language(), row.html()));
        return lessons;
    }

    private record NewestRow(UUID course, UUID institute, UUID version, int number, String digest) {}

    private record VersionRow(UUID course, UUID institute, String slug, String language, BigDecimal hours) {}

    private record ModuleRow(
            String slug,
            String language,
            String title,
            @Nullable String summary) {}

    private record TopicRow(
            UUID topic,
            String slug,
            String module,
            @Nullable Integer minutes,
            String language,
            String title) {}

    /** Versions that were published before there was such a thing say nothing of {@code postFirst}. */
    private record StoredPrompt(
            String id, String text, @Nullable Boolean postFirst) {}

    private record HtmlRow(String slug, String language, String html) {}

    private record LessonRow(
            String title, @Nullable String summary, String html, String headings, String prompts, boolean unreviewed) {}

    private record HistoryRow(
            UUID course,
            UUID version,
            int number,
            Instant publishedAt,
            @Nullable UUID publishedBy) {

        CourseHistory.Version version(Function<UUID, PersonId> person) {
            return new CourseHistory.Version(
                    new CourseVersionId(version),
                    number,
                    publishedAt,
                    publishedBy == null ? null : person.apply(publishedBy));
        }
    }
}
