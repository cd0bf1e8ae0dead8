package org.banyan.authoring.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.authoring.format.ParsedPackage.ParsedCourse;
import org.banyan.authoring.format.ParsedPackage.ParsedText;
import org.banyan.shared.MarkdownLesson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our own courses keep to the format in every point, and to the promises we make about them. */
class OurContentTest {

    private static final Path CONTENT = Path.of("course-content");
    private static final Locale ENGLISH = Locale.ENGLISH;

    private static final Problems PROBLEMS = new Problems(true);
    private static ParsedPackage content;

    @BeforeAll
    static void readAll() throws IOException {
        content = PackageReader.read(PackageFiles.ofFolder(CONTENT, PROBLEMS), PROBLEMS);
    }

    @Test
    void thereIsNotASingleProblem() {
        assertThat(PROBLEMS.list())
                .map(problem -> problem.place() + " " + problem.in(ENGLISH))
                .isEmpty();
    }

    @Test
    void theOpenDataCourseIsWholeInEnglishAndArabic() {
        ParsedCourse course = content.courses().getFirst();

        assertThat(course.modules())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(module -> assertThat(module.topics()).hasSizeGreaterThanOrEqualTo(3));
        assertThat(course.topics())
                .allSatisfy(topic -> assertThat(topic.texts()).containsKeys("en", "ar"));
        assertThat(course.quizzes())
                .hasSameSizeAs(course.modules())
                .allSatisfy(quiz -> assertThat(quiz.titles()).containsKeys("en", "ar"));
    }

    @Test
    void everyTopicHasBetween400And1000Words() {
        assertThat(englishTexts())
                .allSatisfy((topic, text) -> assertThat(words(text)).as(topic).isBetween(400L, 1000L));
    }

    @Test
    void everyTopicStartsADiscussion() {
        assertThat(englishTexts())
                .allSatisfy(
                        (topic, text) -> assertThat(text.prompts()).as(topic).isNotEmpty());
    }

    @Test
    void thereAreAtLeastEightFiguresInEachLanguage() {
        List<String> figures = content.courses().getFirst().figures().stream()
                .map(Figure::path)
                .toList();

        assertThat(figures).filteredOn(path -> path.endsWith(".ar.svg")).hasSizeGreaterThanOrEqualTo(8);
        assertThat(figures).filteredOn(path -> !path.endsWith(".ar.svg")).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void everyQuizHasAtLeastFourQuestionsWithFeedback() {
        assertThat(content.courses().getFirst().quizzes()).allSatisfy(quiz -> {
            assertThat(quiz.questions()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(quiz.questions()).map(Object::toString).allMatch(question -> question.contains("feedback"));
        });
    }

    @Test
    void translationsRunBlockByBlockWithTheirOriginal() {
        content.courses()
                .forEach(course -> course.topics().forEach(topic -> {
                    List<String> original = kinds(topic.texts().get("en"));
                    topic.texts()
                            .forEach((language, text) -> assertThat(kinds(text))
                                    .as("%s in %s", topic.slug(), language)
                                    .isEqualTo(original));
                }));
    }

    private static Map<String, ParsedText> englishTexts() {
        return content.courses().stream()
                .flatMap(course -> course.topics().stream())
                .collect(java.util.stream.Collectors.toMap(
                        topic -> topic.slug(), topic -> topic.texts().get("en")));
    }

    private static List<String> kinds(ParsedText text) {
        return text.blocks().stream().map(MarkdownLesson.Block::kind).toList();
    }

    private static long words(ParsedText text) {
        return text.blocks().stream()
                .flatMap(block -> Stream.of(block.element().text().split("\\s+")))
                .filter(word -> !word.isBlank())
                .count();
    }
}
