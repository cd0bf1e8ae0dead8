package org.banyan.authoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.banyan.authoring.format.CoursePart;
import org.banyan.authoring.format.CourseParts;
import org.banyan.authoring.format.Digests;
import org.banyan.curriculum.CourseId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what translations were written from. */
@Component
class TranslationStore {

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final CourseDraftStore drafts;
    private final CourseContents contents;
    private final CourseSources sources;

    TranslationStore(
            JdbcClient sql,
            JdbcTemplate batches,
            CourseDraftStore drafts,
            CourseContents contents,
            CourseSources sources) {
        this.sql = sql;
        this.batches = batches;
        this.drafts = drafts;
        this.contents = contents;
        this.sources = sources;
    }

    static String digest(String text) {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is known for each of the languages, from what was recorded and from the versions whose files are kept. */
    Map<String, TranslationHistory> histories(DraftRow row, Set<String> languages) {
        Map<String, TranslationHistory> histories = new HashMap<>();
        languages.forEach(language ->
                histories.put(language, new TranslationHistory(language, recorded(row.course(), language))));
        if (row.courseId() != null) {
            drafts.versions(new CourseId(row.courseId())).stream()
                    .filter(version -> sources.has(version.id()))
                    .forEach(version -> {
                        List<CoursePart> parts = CourseParts.read(contents.of(version));
                        histories.values().forEach(history -> history.learn(parts));
                    });
        }
        return histories;
    }

    private Map<String, Set<String>> recorded(String course, String language) {
        Map<String, Set<String>> recorded = new HashMap<>();
        sql.sql("select translation, original from translation_basis where course = ? and language = ?")
                .params(course, language)
                .query((row, _) -> recorded.computeIfAbsent(
                                Objects.requireNonNull(row.getString(1)), _ -> new LinkedHashSet<>())
                        .add(Objects.requireNonNull(row.getString(2))))
                .list();
        return recorded;
    }

    /** Remembers that these are right for each other: originals by their translation. */
    void record(DraftRow row, String language, Map<String, String> pairs) {
        List<Object[]> rows = new ArrayList<>();
        pairs.forEach((translation, original) ->
                rows.add(new Object[] {row.course(), language, digest(translation), digest(original), original}));
        batches.batchUpdate(
                "insert ignore into translation_basis (course, language, translation, basis, original)"
                        + " values (?, ?, ?, ?, ?)",
                rows);
    }
}
