package org.banyan.curriculum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.curriculum.CourseToPublish.CourseWords;
import org.banyan.curriculum.CourseToPublish.CurriculumEntry;
import org.banyan.curriculum.CourseToPublish.CurriculumWords;
import org.banyan.curriculum.CourseToPublish.FigureToPublish;
import org.banyan.curriculum.CourseToPublish.ModuleToPublish;
import org.banyan.curriculum.CourseToPublish.ModuleWords;
import org.banyan.curriculum.CourseToPublish.TopicToPublish;
import org.banyan.curriculum.CourseToPublish.TopicWords;
import org.banyan.identity.Institutes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes small courses by the real verb. Titles are the slug and the language. */
@Component
public class CourseMaker {

    private final CoursePublishing publishing;
    private final Institutes institutes;

    CourseMaker(CoursePublishing publishing, Institutes institutes) {
        this.publishing = publishing;
        this.institutes = institutes;
    }

    public Draft course(String slug) {
        return new Draft(slug);
    }

    @Transactional
    public PublishedVersion publish(Draft draft) {
        return publishing.publish(draft.toPublish(institutes));
    }

    /** A course being written. */
    public static final class Draft {

        private final String slug;
        private final List<String> languages = new ArrayList<>(List.of("en"));
        private final List<String> languagesOfTopics = new ArrayList<>(List.of("en"));
        private final Map<String, String> singleTopics = new LinkedHashMap<>();
        private List<String> topics = List.of("first");
        private String summary = "About it";
        private final List<FigureToPublish> figures = new ArrayList<>();

        private Draft(String slug) {
            this.slug = slug;
        }

        public Draft translated(String language) {
            languages.add(language);
            languagesOfTopics.add(language);
            return this;
        }

        public Draft translatedWithoutTopics(String language) {
            languages.add(language);
            return this;
        }

        public Draft translatedTopic(String language, String topic) {
            singleTopics.put(topic, language);
            return this;
        }

        public Draft withTopics(String... slugs) {
            topics = List.of(slugs);
            return this;
        }

        public Draft withSummary(String summary) {
            this.summary = summary.substring(0, Math.min(2_000, summary.length()));
            return this;
        }

        public Draft withFigure(String digest) {
            figures.add(new FigureToPublish(digest, "image/svg+xml", 10, 10, "<svg/>".getBytes()));
            return this;
        }

        private CourseToPublish toPublish(Institutes institutes) {
            Map<String, CourseWords> words = new LinkedHashMap<>();
            Map<String, ModuleWords> moduleWords = new LinkedHashMap<>();
            languages.forEach(language -> {
                words.put(
                        language,
                        new CourseWords(
                                slug + " " + language,
                                summary,
                                "<p>Well <strong>described</strong></p>",
                                "For all",
                                false));
                moduleWords.put(language, new ModuleWords("Only module " + language, null, false));
            });
            return new CourseToPublish(
                    institutes.first().id(),
                    null,
                    new CurriculumEntry(
                            "tests", "en", null, Map.of("en", new CurriculumWords("Tests", "For testing", false))),
                    slug,
                    "en",
                    new BigDecimal("12.0"),
                    "0".repeat(64),
                    words,
                    List.of(new ModuleToPublish(
                            "only",
                            moduleWords,
                            topics.stream().map(this::topic).toList())),
                    figures);
        }

        private TopicToPublish topic(String topic) {
            Map<String, TopicWords> words = new LinkedHashMap<>();
            languagesOfTopics.forEach(language -> words.put(language, words(topic, language)));
            if (singleTopics.containsKey(topic)) {
                words.put(singleTopics.get(topic), words(topic, singleTopics.get(topic)));
            }
            return new TopicToPublish(topic, 20, words);
        }

        private static TopicWords words(String topic, String language) {
            return new TopicWords(
                    topic + " " + language,
                    null,
                    "<h2 id=\"b-h\" data-block=\"h\">Heading</h2>",
                    List.of(new Lesson.Heading("b-h", 2, "Heading")),
                    List.of(new Lesson.Prompt("ask", "What do you think?")),
                    false);
        }
    }
}
