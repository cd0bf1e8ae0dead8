package org.banyan.curriculum;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.banyan.curriculum.CourseToPublish.CurriculumEntry;
import org.banyan.curriculum.CourseToPublish.FigureToPublish;
import org.banyan.curriculum.CourseToPublish.ModuleToPublish;
import org.banyan.curriculum.CourseToPublish.TopicToPublish;
import org.banyan.identity.InstituteId;
import org.banyan.shared.Refusal;
import org.banyan.shared.Uuid7;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a course version into its tables. The rows are written once and never changed, so they are plain rows, written in
 * batches.
 */
@Component
class VersionWriter {

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    VersionWriter(JdbcClient sql, JdbcTemplate batches, JsonMapper json) {
        this.sql = sql;
        this.batches = batches;
        this.json = json;
    }

    /** The course, held until the end of the transaction so that two publishings of it cannot overtake each other. */
    CourseId lockOrCreate(CourseToPublish course, Instant now) {
        UUID curriculum = curriculum(course.institute(), course.curriculum(), now);
        Optional<Owned> known = sql.sql("select id, institute_id from course where slug = ? for update")
                .param(course.slug())
                .query(Owned.class)
                .optional();
        if (known.isEmpty()) {
            CourseId id = CourseId.next();
            sql.sql("insert into course (id, curriculum_id, institute_id, slug, created_at) values (?, ?, ?, ?, ?)")
                    .params(id.value(), curriculum, course.institute().value(), course.slug(), Timestamp.from(now))
                    .update();
            return id;
        }
        if (!known.get().instituteId().equals(course.institute().value())) {
            throw new Refusal.Conflict("curriculum.refusal.other-institute", course.slug());
        }
        sql.sql("update course set curriculum_id = ? where id = ?")
                .params(curriculum, known.get().id())
                .update();
        return new CourseId(known.get().id());
    }

    int nextNumber(CourseId course) {
        return sql.sql("select coalesce(max(number), 0) + 1 from course_version where course_id = ?")
                .param(course.value())
                .query(Integer.class)
                .single();
    }

    Map<String, TopicId> write(CourseToPublish course, CourseId id, CourseVersionId version, int number, Instant now) {
        sql.sql("insert into course_version (id, course_id, number, language, hours, content_digest, published_at,"
                        + " published_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(version.value())
                .param(id.value())
                .param(number)
                .param(course.language())
                .param(course.hours())
                .param(course.contentDigest())
                .param(Timestamp.from(now))
                .param(
                        course.publishedBy() == null
                                ? null
                                : course.publishedBy().value())
                .update();
        List<Object[]> texts = new ArrayList<>();
        course.words()
                .forEach((language, words) -> texts.add(new Object[] {
                    version.value(),
                    language,
                    words.title(),
                    words.summary(),
                    words.descriptionHtml(),
                    words.audience(),
                    words.unreviewed()
                }));
        batches.batchUpdate(
                "insert into course_text (course_version_id, language, title, summary, description_html, audience,"
                        + " unreviewed) values (?, ?, ?, ?, ?, ?, ?)",
                texts);
        writeModules(course.modules(), version);
        Map<String, TopicId> topics = topics(course, id);
        writeTopics(course.modules(), version, topics);
        writeFigures(course.figures());
        sql.sql("update course set newest_version_id = ?, version = version + 1 where id = ?")
                .params(version.value(), id.value())
                .update();
        return Map.copyOf(topics);
    }

    UUID curriculum(InstituteId institute, CurriculumEntry entry, Instant now) {
        UUID id = sql.sql("select id from curriculum where institute_id = ? and slug = ? for update")
                .params(institute.value(), entry.slug())
                .query(UUID.class)
                .optional()
                .orElseGet(Uuid7::next);
        sql.sql(
                        "insert into curriculum (id, institute_id, slug, language, licence, created_at) values (?, ?, ?, ?, ?, ?)"
                                + " on duplicate key update language = values(language), licence = values(licence)")
                .param(id)
                .param(institute.value())
                .param(entry.slug())
                .param(entry.language())
                .param(entry.licence())
                .param(Timestamp.from(now))
                .update();
        sql.sql("delete from curriculum_text where curriculum_id = ?").param(id).update();
        List<Object[]> texts = new ArrayList<>();
        entry.words()
                .forEach((language, words) ->
                        texts.add(new Object[] {id, language, words.title(), words.summary(), words.unreviewed()}));
        batches.batchUpdate(
                "insert into curriculum_text (curriculum_id, language, title, summary, unreviewed)"
                        + " values (?, ?, ?, ?, ?)",
                texts);
        return id;
    }

    private void writeModules(List<ModuleToPublish> modules, CourseVersionId version) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> texts = new ArrayList<>();
        for (ModuleToPublish module : modules) {
            rows.add(new Object[] {version.value(), module.slug(), rows.size() + 1});
            module.words()
                    .forEach((language, words) -> texts.add(new Object[] {
                        version.value(), module.slug(), language, words.title(), words.summary(), words.unreviewed()
                    }));
        }
        batches.batchUpdate("insert into course_module (course_version_id, slug, position) values (?, ?, ?)", rows);
        batches.batchUpdate(
                "insert into course_module_text (course_version_id, module_slug, language, title, summary, unreviewed)"
                        + " values (?, ?, ?, ?, ?, ?)",
                texts);
    }

    /** Topics that were there in any earlier version keep their id; the others get one. */
    private Map<String, TopicId> topics(CourseToPublish course, CourseId id) {
        Map<String, TopicId> topics = new HashMap<>();
        sql.sql("select id, slug from topic where course_id = ?")
                .param(id.value())
                .query(Slugged.class)
                .list()
                .forEach(known -> topics.put(known.slug(), new TopicId(known.id())));
        List<Object[]> added = new ArrayList<>();
        course.modules().stream()
                .flatMap(module -> module.topics().stream())
                .map(TopicToPublish::slug)
                .filter(slug -> !topics.containsKey(slug))
                .forEach(slug -> {
                    topics.put(slug, TopicId.next());
                    added.add(new Object[] {
                        Objects.requireNonNull(topics.get(slug)).value(), id.value(), slug
                    });
                });
        batches.batchUpdate("insert into topic (id, course_id, slug) values (?, ?, ?)", added);
        return topics;
    }

    private void writeTopics(List<ModuleToPublish> modules, CourseVersionId version, Map<String, TopicId> topics) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> texts = new ArrayList<>();
        for (ModuleToPublish module : modules) {
            for (TopicToPublish topic : module.topics()) {
                UUID id = Objects.requireNonNull(topics.get(topic.slug())).value();
                rows.add(new Object[] {version.value(), id, module.slug(), rows.size() + 1, topic.minutes()});
                topic.words()
                        .forEach((language, words) -> texts.add(new Object[] {
                            version.value(),
                            id,
                            language,
                            words.title(),
                            words.summary(),
                            words.html(),
                            json.writeValueAsString(words.headings()),
                            json.writeValueAsString(words.prompts()),
                            words.unreviewed()
                        }));
            }
        }
        batches.batchUpdate(
                "insert into topic_version (course_version_id, topic_id, module_slug, position, minutes)"
                        + " values (?, ?, ?, ?, ?)",
                rows);
        batches.batchUpdate(
                "insert into topic_text (course_version_id, topic_id, language, title, summary, html, headings, prompts,"
                        + " unreviewed) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                texts);
    }

    private void writeFigures(List<FigureToPublish> figures) {
        for (FigureToPublish figure : figures) {
            sql.sql("insert ignore into figure (digest, media_type, width, height, content) values (?, ?, ?, ?, ?)")
                    .params(figure.digest(), figure.mediaType(), figure.width(), figure.height(), figure.content())
                    .update();
        }
    }

    private record Owned(UUID id, UUID instituteId) {}

    private record Slugged(UUID id, String slug) {}
}
