package org.banyan.authoring;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.banyan.authoring.format.Digests;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of drafts. Every change of a file also changes its draft, in the name of the person who is signed in. */
@Component
class CourseDraftStore {

    private static final String COLUMNS = "id, institute_id, curriculum, course, course_id, based_on, folder, language,"
            + " title, edits, opened_at, last_edited_at, last_edited_by";
    private static final String FILE = "path, content, digest, base_digest, version, changed_at, changed_by";
    private static final String IS_TEXT = "(path like '%.md' or path like '%.yaml')";

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    CourseDraftStore(JdbcClient sql, JdbcTemplate batches, CurrentPerson currentPerson, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    Optional<DraftRow> find(DraftId draft) {
        return sql.sql("select " + COLUMNS + " from course_draft where id = ?")
                .param(draft.value())
                .query(DraftRow.class)
                .optional();
    }

    /** The draft, held until the end of the transaction, so that one change follows the other. */
    Optional<DraftRow> hold(DraftId draft) {
        return sql.sql("select " + COLUMNS + " from course_draft where id = ? for update")
                .param(draft.value())
                .query(DraftRow.class)
                .optional();
    }

    Optional<DraftRow> ofCourse(String course) {
        return sql.sql("select " + COLUMNS + " from course_draft where course = ?")
                .param(course)
                .query(DraftRow.class)
                .optional();
    }

    List<DraftRow> ofInstitute(InstituteId institute) {
        return sql
                .sql("select " + COLUMNS + " from course_draft where institute_id = ? order by last_edited_at desc, id")
                .params(institute.value())
                .query(DraftRow.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    void insert(DraftRow row) {
        sql.sql("insert into course_draft (" + COLUMNS
                        + ", opened_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(row.id())
                .param(row.instituteId())
                .param(row.curriculum())
                .param(row.course())
                .param(row.courseId())
                .param(row.basedOn())
                .param(row.folder())
                .param(row.language())
                .param(row.title())
                .param(row.edits())
                .param(Timestamp.from(row.openedAt()))
                .param(Timestamp.from(row.lastEditedAt()))
                .param(row.lastEditedBy())
                .param(row.lastEditedBy())
                .update();
    }

    /** Fills a draft that was just opened, with the files it is based on. */
    void fill(DraftId draft, Map<String, byte[]> files, boolean published) {
        PersonId me = currentPerson.id();
        Timestamp now = Timestamp.from(clock.instant());
        List<Object[]> rows = new ArrayList<>();
        files.forEach((path, content) -> {
            String digest = Digests.sha256(content);
            rows.add(
                    new Object[] {draft.value(), path, content, digest, published ? digest : null, 1, now, me.value()});
        });
        batches.batchUpdate("insert into draft_file (draft_id, " + FILE + ") values (?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    void delete(DraftId draft) {
        sql.sql("delete from course_draft where id = ?").param(draft.value()).update();
    }

    Optional<DraftFile> file(DraftId draft, String path) {
        return sql.sql("select " + FILE + " from draft_file where draft_id = ? and path = ?")
                .params(draft.value(), path)
                .query(CourseDraftStore::file)
                .optional();
    }

    /** All Markdown and YAML of the draft by path, in one query. */
    Map<String, DraftFile> texts(DraftId draft) {
        Map<String, DraftFile> texts = new LinkedHashMap<>();
        sql.sql("select " + FILE + " from draft_file where draft_id = ? and " + IS_TEXT + " order by path")
                .param(draft.value())
                .query(CourseDraftStore::file)
                .list()
                .forEach(file -> texts.put(file.path(), file));
        return texts;
    }

    /** The paths of all files with the digest of what is in them. */
    Map<String, String> digests(DraftId draft) {
        Map<String, String> digests = new LinkedHashMap<>();
        sql.sql("select path, digest from draft_file where draft_id = ? order by path")
                .param(draft.value())
                .query((row, _) -> digests.put(row.getString(1), row.getString(2)))
                .list();
        return digests;
    }

    /** The paths of files that are as they were when the draft was opened. */
    List<String> unchanged(DraftId draft) {
        return sql
                .sql("select path from draft_file where draft_id = ? and digest = base_digest")
                .param(draft.value())
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The whole draft to be read as a package: texts in memory, figures fetched when they are shown. */
    Map<String, Supplier<byte[]>> readable(DraftId draft) {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        sql.sql("select path, if(" + IS_TEXT + ", content, null) content from draft_file where draft_id = ?")
                .param(draft.value())
                .query((row, _) -> {
                    String path = Objects.requireNonNull(row.getString("path"));
                    byte[] text = row.getBytes("content");
                    return files.put(
                            path,
                            text != null
                                    ? () -> text
                                    : () -> file(draft, path).orElseThrow().content());
                })
                .list();
        return files;
    }

    /** Writes a file that may be there or not; the version goes up by one. */
    int write(DraftId draft, String path, String text) {
        return write(draft, path, text.getBytes(StandardCharsets.UTF_8));
    }

    int write(DraftId draft, String path, byte[] content) {
        sql.sql("insert into draft_file (draft_id, " + FILE + ") values (?, ?, ?, ?, null, 1, ?, ?)"
                        + " on duplicate key update content = values(content), digest = values(digest),"
                        + " version = version + 1, changed_at = values(changed_at), changed_by = values(changed_by)")
                .params(
                        draft.value(),
                        path,
                        content,
                        Digests.sha256(content),
                        Timestamp.from(clock.instant()),
                        currentPerson.id().value())
                .update();
        touch(draft);
        return sql.sql("select version from draft_file where draft_id = ? and path = ?")
                .params(draft.value(), path)
                .query(Integer.class)
                .single();
    }

    /** Gives files other paths. A path may go from one to the other in one step. */
    void rename(DraftId draft, Map<String, String> renamed) {
        List<Object[]> away = new ArrayList<>();
        List<Object[]> there = new ArrayList<>();
        renamed.forEach((from, to) -> {
            away.add(new Object[] {"/" + to, draft.value(), from});
            there.add(new Object[] {to, draft.value(), "/" + to});
        });
        String statement = "update draft_file set path = ? where draft_id = ? and path = ?";
        batches.batchUpdate(statement, away);
        batches.batchUpdate(statement, there);
        touch(draft);
    }

    void remove(DraftId draft, Iterable<String> paths) {
        List<Object[]> rows = new ArrayList<>();
        paths.forEach(path -> rows.add(new Object[] {draft.value(), path}));
        batches.batchUpdate("delete from draft_file where draft_id = ? and path = ?", rows);
        touch(draft);
    }

    void retitle(DraftId draft, String title) {
        sql.sql("update course_draft set title = ? where id = ?")
                .params(title, draft.value())
                .update();
    }

    private void touch(DraftId draft) {
        sql.sql("update course_draft set edits = edits + 1, last_edited_at = ?, last_edited_by = ? where id = ?")
                .params(Timestamp.from(clock.instant()), currentPerson.id().value(), draft.value())
                .update();
    }

    /** The number of a version; 0 for none. */
    int number(@Nullable UUID version) {
        return sql.sql("select coalesce(max(number), 0) from course_version where id = ?")
                .param(version)
                .query(Integer.class)
                .single();
    }

    /** The number of the newest version of a course; 0 if none is published. */
    int newestNumber(@Nullable UUID course) {
        return sql.sql("select coalesce(max(number), 0) from course_version where course_id = ?")
                .param(course)
                .query(Integer.class)
                .single();
    }

    /** The ids of all courses, published or in a draft; one is given once in an installation. */
    Set<String> coursesEver() {
        return texts("select slug from course union select course from course_draft");
    }

    /** The ids of the curricula of an institute, published or in a draft. */
    Set<String> curricula(InstituteId institute) {
        return texts(
                "select slug from curriculum where institute_id = ?"
                        + " union select curriculum from course_draft where institute_id = ?",
                institute.value(),
                institute.value());
    }

    private Set<String> texts(String query, Object... arguments) {
        return sql.sql(query).params(List.of(arguments)).query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    /** The ids of all topics that any version of the course has had. */
    Set<String> idsEverUsed(@Nullable UUID course) {
        return course == null ? Set.of() : texts("select slug from topic where course_id = ?", course);
    }

    /** What a draft of a published course begins from. */
    record PublishedCourse(
            UUID instituteId, String curriculum, String course, UUID version, int number, String language) {}

    Optional<PublishedCourse> published(CourseId course) {
        return sql.sql("""
                        select c.institute_id institute_id, u.slug curriculum, c.slug course, v.id version,
                            v.number number, v.language language
                        from course c join curriculum u on u.id = c.curriculum_id
                            join course_version v on v.id = c.newest_version_id
                        where c.id = ?""").param(course.value()).query(PublishedCourse.class).optional();
    }

    /** All versions of a course, the oldest first. */
    List<PublishedVersionRow> versions(CourseId course) {
        return sql.sql("""
                        select c.institute_id institute_id, u.slug curriculum, c.id course_id, v.id version,
                            v.number number, v.language language
                        from course c join curriculum u on u.id = c.curriculum_id
                            join course_version v on v.course_id = c.id
                        where c.id = ? order by v.number""").param(course.value()).query(PublishedVersionRow.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    Optional<DraftRow> draftOf(CourseId course) {
        return sql.sql("select " + COLUMNS + " from course_draft where course_id = ?")
                .param(course.value())
                .query(DraftRow.class)
                .optional();
    }

    private static DraftFile file(ResultSet row, int number) throws SQLException {
        return new DraftFile(
                Objects.requireNonNull(row.getString("path")),
                Objects.requireNonNull(row.getBytes("content")),
                Objects.requireNonNull(row.getString("digest")),
                row.getString("base_digest"),
                row.getInt("version"),
                Objects.requireNonNull(row.getTimestamp("changed_at")).toInstant(),
                new PersonId(Objects.requireNonNull(row.getObject("changed_by", UUID.class))));
    }
}
