package org.banyan.authoring.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.authoring.format.ParsedPackage.ParsedCourse;
import org.banyan.authoring.format.ParsedPackage.ParsedText;
import org.banyan.authoring.format.ParsedPackage.ParsedTopic;
import org.banyan.shared.MarkdownLesson;

/** Our own content as the reader of packages understands it, read once for all checks. */
final class OurCourses {

    static final Path FOLDER = Path.of("course-content");
    static final String ORIGINAL = "en";
    static final List<String> TRANSLATIONS = List.of("ar", "es", "bn", "km");

    /** These are complete in every language of the interface. */
    static final List<String> IN_EVERY_LANGUAGE = List.of("open-data-in-practice", "leading-a-topic");

    static final Problems PROBLEMS = new Problems(true);
    static final ParsedPackage CONTENT = read();

    private OurCourses() {}

    private static ParsedPackage read() {
        try {
            return PackageReader.read(PackageFiles.ofFolder(FOLDER, PROBLEMS), PROBLEMS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ParsedCourse> all() {
        return CONTENT.courses();
    }

    static String name(ParsedCourse course, ParsedTopic topic) {
        return course.slug() + "/" + topic.slug();
    }

    /** Every topic in its original language, by name. */
    static void eachOriginal(BiConsumer<String, ParsedText> check) {
        all().forEach(course -> course.topics()
                .forEach(
                        topic -> check.accept(name(course, topic), topic.texts().get(ORIGINAL))));
    }

    /** Every translation of a topic beside its original. */
    static void eachTranslation(TranslationCheck check) {
        all().forEach(course -> course.topics()
                .forEach(topic -> topic.texts().forEach((language, text) -> {
                    if (!language.equals(ORIGINAL)) {
                        check.check(
                                name(course, topic) + " in " + language,
                                language,
                                topic.texts().get(ORIGINAL),
                                text);
                    }
                })));
    }

    interface TranslationCheck {
        void check(String name, String language, ParsedText original, ParsedText translation);
    }

    static List<QuestionDefinition> questions(ParsedCourse course) {
        return course.quizzes().stream()
                .flatMap(quiz -> quiz.questions().stream())
                .toList();
    }

    static long words(ParsedText text) {
        return text.blocks().stream()
                .mapToLong(block -> words(said(block)).size())
                .sum();
    }

    static String said(MarkdownLesson.Block block) {
        return block.element().text();
    }

    static List<String> words(String text) {
        return Stream.of(text.split("\\s+")).filter(word -> !word.isBlank()).toList();
    }

    /** The blocks up to the sources, whose titles stand in the language they have. */
    static List<MarkdownLesson.Block> lesson(ParsedText text) {
        int sources =
                text.blocks().stream().map(block -> block.level() == 2).toList().lastIndexOf(true);
        return text.blocks().subList(0, sources);
    }

    /** All that a learner reads of a topic in one language: title, summary, prompts, lesson. */
    static String everything(ParsedText text) {
        List<String> said = new ArrayList<>(List.of(text.title()));
        if (text.summary() != null) {
            said.add(text.summary());
        }
        said.addAll(text.prompts().values());
        lesson(text).forEach(block -> said.add(said(block)));
        return String.join("\n", said);
    }

    static Map<String, String> alternatives(ParsedText text) {
        return text.blocks().stream()
                .flatMap(block -> block.element().select("img").stream())
                .collect(java.util.stream.Collectors.toMap(
                        image -> image.attr("src"), image -> image.attr("alt"), (one, _) -> one));
    }
}
