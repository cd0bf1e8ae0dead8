package org.banyan.curriculum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.banyan.identity.InstituteId;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents of a course version, in one language as far as it is translated.
 *
 * @param originalLanguage the language tag the course was written in
 * @param titleLanguage the language tag of the title given here
 * @param languages tags of all languages that any of its topics can be read in, the original first
 */
public record CourseOutline(
        CourseVersionId version,
        CourseId course,
        InstituteId institute,
        String slug,
        String originalLanguage,
        String title,
        String titleLanguage,
        BigDecimal hours,
        List<String> languages,
        List<Part> modules) {

    /** A course module with its topics. The slug is stable across versions. */
    public record Part(
            String slug,
            String title,
            String titleLanguage,
            @Nullable String summary,
            List<TopicEntry> topics) {}

    /** A topic in the table of contents. */
    public record TopicEntry(
            TopicId topic,
            String slug,
            String title,
            String titleLanguage,
            @Nullable Integer minutes) {}

    /** All topics in reading order. */
    public List<TopicEntry> topics() {
        return modules.stream().flatMap(module -> module.topics().stream()).toList();
    }

    public Optional<TopicEntry> topic(String slug) {
        return topics().stream().filter(topic -> topic.slug().equals(slug)).findFirst();
    }

    public Optional<TopicEntry> topic(TopicId id) {
        return topics().stream().filter(topic -> topic.topic().equals(id)).findFirst();
    }

    public Optional<Part> moduleOf(TopicId id) {
        return modules.stream()
                .filter(module ->
                        module.topics().stream().anyMatch(topic -> topic.topic().equals(id)))
                .findFirst();
    }
}
