package org.banyan.curriculum;

import com.ibm.icu.text.Collator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.identity.Institutes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the newest version of every course for the catalogue, in five queries however many courses there are. */
@Component
class CardReader {

    private final JdbcClient sql;
    private final Institutes institutes;

    CardReader(JdbcClient sql, Institutes institutes) {
        this.sql = sql;
        this.institutes = institutes;
    }

    /**
     * A course of the catalogue.
     *
     * @param words its texts in all languages, for searching
     * @param partly languages that only some topics are translated into
     */
    record Found(CourseCard card, @Nullable String licence, Collection<String> words, List<String> partly) {}

    List<Found> all(Locale language) {
        return find(null, language);
    }

    Optional<Found> one(String slug, Locale language) {
        return find(slug, language).stream().findFirst();
    }

    private List<Found> find(@Nullable String slug, Locale language) {
        Map<UUID, Map<String, TextRow>> texts = courseTexts(slug);
        Map<UUID, Map<String, TextRow>> curricula = curriculumTexts(slug);
        Map<UUID, Map<String, Integer>> translated = topicsByLanguage(slug);
        Map<UUID, String> names = institutes.all().stream()
                .collect(Collectors.toMap(institute -> institute.id().value(), Institutes.InstituteEntry::name));
        List<Found> courses = new ArrayList<>();
        for (CourseRow row : newestVersions(slug)) {
            if (row != null) {
                courses.add(found(
                        row,
                        texts.getOrDefault(row.version(), Map.of()),
                        curricula.getOrDefault(row.curriculum(), Map.of()),
                        translated.getOrDefault(row.version(), Map.of()),
                        names.getOrDefault(row.institute(), ""),
                        language));
            }
        }
        Comparator<CourseCard> order = byCurriculumAndTitle(language);
        courses.sort((one, other) -> order.compare(one.card(), other.card()));
        return courses;
    }

    private List<@Nullable CourseRow> newestVersions(@Nullable String slug) {
        return sql.sql("""
                        select c.id course, c.slug slug, c.institute_id institute, v.id version, v.language language,
                            v.hours hours, u.id curriculum, u.language curriculum_language, u.licence licence
                        from course c join course_version v on v.id = c.newest_version_id
                            join curriculum u on u.id = c.curriculum_id
                        where (:slug is null or c.slug = :slug)""").param("slug", slug).query(CourseRow.class).list();
    }

    private static Comparator<CourseCard> byCurriculumAndTitle(Locale language) {
        Collator order = Collator.getInstance(language);
        return Comparator.comparing(CourseCard::curriculumTitle, order::compare)
                .thenComparing(CourseCard::title, order::compare)
                .thenComparing(CourseCard::slug);
    }

    private static Found found(
            CourseRow row,
            Map<String, TextRow> texts,
            Map<String, TextRow> curriculum,
            Map<String, Integer> translated,
            String institute,
            Locale language) {
        var text = Wording.find(texts, language, row.language()).orElseThrow();
        String curriculumTitle = Wording.find(curriculum, language, row.curriculumLanguage())
                .map(found -> found.getValue().title())
                .orElse("");
        int topics = translated.getOrDefault(row.language(), 0);
        List<String> whole = new ArrayList<>(List.of(row.language()));
        List<String> partly = new ArrayList<>();
        translated.keySet().stream()
                .filter(tag -> !tag.equals(row.language()))
                .sorted()
                .forEach(tag -> (translated.getOrDefault(tag, 0) == topics ? whole : partly).add(tag));
        CourseCard card = new CourseCard(
                new CourseId(row.course()),
                new CourseVersionId(row.version()),
                row.slug(),
                curriculumTitle,
                text.getValue().title(),
                text.getValue().summary(),
                text.getKey(),
                row.hours(),
                institute,
                List.copyOf(whole));
        List<String> words = Stream.concat(texts.values().stream(), curriculum.values().stream())
                .flatMap(each -> Stream.of(each.title(), each.summary()))
                .toList();
        return new Found(card, row.licence(), words, List.copyOf(partly));
    }

    private Map<UUID, Map<String, TextRow>> courseTexts(@Nullable String slug) {
        return byOwner(sql.sql("""
                        select t.course_version_id owner, t.language language, t.title title, t.summary summary
                        from course_text t join course c on c.newest_version_id = t.course_version_id
                        where (:slug is null or c.slug = :slug)""").param("slug", slug).query(TextRow.class).list());
    }

    private Map<UUID, Map<String, TextRow>> curriculumTexts(@Nullable String slug) {
        return byOwner(sql.sql("""
                        select t.curriculum_id owner, t.language language, t.title title, t.summary summary
                        from curriculum_text t
                        where :slug is null
                            or t.curriculum_id = (select curriculum_id from course where slug = :slug)""").param("slug", slug).query(TextRow.class).list());
    }

    private static Map<UUID, Map<String, TextRow>> byOwner(List<@Nullable TextRow> rows) {
        Map<UUID, Map<String, TextRow>> texts = new HashMap<>();
        rows.forEach(
                row -> texts.computeIfAbsent(row.owner(), _ -> new HashMap<>()).put(row.language(), row));
        return texts;
    }

    private Map<UUID, Map<String, Integer>> topicsByLanguage(@Nullable String slug) {
        Map<UUID, Map<String, Integer>> counts = new HashMap<>();
        sql.sql("""
                        select t.course_version_id version, t.language language, count(*) topics
                        from topic_text t join course c on c.newest_version_id = t.course_version_id
                        where (:slug is null or c.slug = :slug)
                        group by t.course_version_id, t.language""")
                .param("slug", slug)
                .query(CountRow.class)
                .list()
                .forEach(row -> counts.computeIfAbsent(row.version(), _ -> new HashMap<>())
                        .put(row.language(), row.topics()));
        return counts;
    }

    private record CourseRow(
            UUID course,
            String slug,
            UUID institute,
            UUID version,
            String language,
            BigDecimal hours,
            UUID curriculum,
            String curriculumLanguage,
            @Nullable String licence) {}

    private record TextRow(UUID owner, String language, String title, String summary) {}

    private record CountRow(UUID version, String language, int topics) {}
}
