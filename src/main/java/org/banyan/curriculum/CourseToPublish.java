package org.banyan.curriculum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A course as it is handed over for publishing: complete, checked, rendered and sanitised. Texts are by language tag and hold
 * at least the original language.
 *
 * @param publishedBy null where the installation itself publishes, from its own content
 * @param contentDigest of everything the course is made from, so that unchanged content is recognised
 */
public record CourseToPublish(
        InstituteId institute,
        @Nullable PersonId publishedBy,
        CurriculumEntry curriculum,
        String slug,
        String language,
        BigDecimal hours,
        String contentDigest,
        Map<String, CourseWords> words,
        List<ModuleToPublish> modules,
        List<FigureToPublish> figures) {

    /** The curriculum that the course stands in; its texts are brought up to date with every publishing. */
    public record CurriculumEntry(
            String slug, String language, @Nullable String licence, Map<String, CurriculumWords> words) {}

    public record CurriculumWords(String title, String summary, boolean unreviewed) {}

    public record CourseWords(
            String title,
            String summary,
            @Nullable String descriptionHtml,
            @Nullable String audience,
            boolean unreviewed) {}

    public record ModuleToPublish(String slug, Map<String, ModuleWords> words, List<TopicToPublish> topics) {}

    public record ModuleWords(String title, @Nullable String summary, boolean unreviewed) {}

    public record TopicToPublish(String slug, @Nullable Integer minutes, Map<String, TopicWords> words) {}

    public record TopicWords(
            String title,
            @Nullable String summary,
            String html,
            List<Lesson.Heading> headings,
            List<Lesson.Prompt> prompts,
            boolean unreviewed) {}

    /** A figure, addressed by the SHA-256 of what is in it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record FigureToPublish(String digest, String mediaType, int width, int height, byte[] content) {}
}
