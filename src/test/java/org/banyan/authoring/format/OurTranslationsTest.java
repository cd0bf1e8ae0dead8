package org.banyan.authoring.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.authoring.format.ParsedPackage.ParsedCourse;
import org.banyan.authoring.format.ParsedPackage.ParsedText;
import org.banyan.shared.MarkdownLesson;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What we translate is translated whole, block by block, in the words of the glossary. */
class OurTranslationsTest {

    /** Names of programs, files and laws stay as they are; sentences do not. */
    private static final int WORDS_THAT_MAY_STAY = 6;

    private static final Pattern LATIN_RUN = Pattern.compile(
            "\\p{IsLatin}[\\p{IsLatin}’'-]*(?: \\p{IsLatin}[\\p{IsLatin}’'-]*){" + WORDS_THAT_MAY_STAY + ",}");

    @Test
    void twoCoursesAreWholeInEveryLanguage() {
        assertThat(OurCourses.all().stream().map(ParsedCourse::slug)).containsAll(OurCourses.IN_EVERY_LANGUAGE);
        OurCourses.all().stream()
                .filter(course -> OurCourses.IN_EVERY_LANGUAGE.contains(course.slug()))
                .forEach(course -> {
                    course.topics()
                            .forEach(topic -> assertThat(topic.texts().keySet())
                                    .as(OurCourses.name(course, topic))
                                    .containsAll(OurCourses.TRANSLATIONS));
                    course.quizzes()
                            .forEach(quiz -> assertThat(quiz.titles().keySet())
                                    .as("%s %s", course.slug(), quiz.key())
                                    .containsAll(OurCourses.TRANSLATIONS));
                    course.words()
                            .forEach((language, words) -> assertThat(words.descriptionHtml())
                                    .as("description of %s in %s", course.slug(), language)
                                    .isNotBlank());
                });
    }

    @Test
    void everyCourseAndCurriculumIsAnnouncedInEveryLanguage() {
        OurCourses.CONTENT.curricula().forEach(curriculum -> {
            assertThat(curriculum.entry().words().keySet())
                    .as(curriculum.entry().slug())
                    .containsAll(OurCourses.TRANSLATIONS);
            assertThat(curriculum.courses())
                    .allSatisfy(course -> assertThat(course.words().keySet())
                            .as(course.slug())
                            .containsAll(OurCourses.TRANSLATIONS));
        });
    }

    @Test
    void translationsRunBlockByBlockWithTheirOriginal() {
        OurCourses.eachTranslation((name, _, original, translation) -> assertThat(
                        translation.blocks().stream().map(MarkdownLesson.Block::kind))
                .as(name)
                .containsExactlyElementsOf(original.blocks().stream()
                        .map(MarkdownLesson.Block::kind)
                        .toList()));
    }

    @Test
    void nothingIsLeftInTheLanguageOfTheOriginal() {
        OurCourses.eachTranslation((name, language, original, translation) -> {
            List<String> before = sentences(original);
            List<String> after = sentences(translation);
            assertThat(IntStream.range(0, before.size())
                            .filter(i -> isLeft(language, before.get(i), after.get(i)))
                            .mapToObj(after::get))
                    .as(name)
                    .isEmpty();
        });
    }

    @Test
    void questionsAndAnswersAreTranslatedToo() {
        OurCourses.all()
                .forEach(course -> course.quizzes()
                        .forEach(quiz -> quiz.titles().keySet().stream()
                                .filter(language -> !language.equals(OurCourses.ORIGINAL))
                                .forEach(language -> quiz.questions().forEach(question -> {
                                    String name = "%s %s %s in %s"
                                            .formatted(course.slug(), quiz.key(), question.key(), language);
                                    translated(name, language, question.wordings());
                                    if (question instanceof Choice choice) {
                                        choice.answers()
                                                .forEach(answer -> translated(
                                                        name + " " + answer.key(), language, answer.wordings()));
                                    }
                                }))));
    }

    private static void translated(String name, String language, Map<String, Wording> wordings) {
        Wording original = Objects.requireNonNull(wordings.get(OurCourses.ORIGINAL));
        Wording translation = wordings.get(language);
        assertThat(translation).as(name).isNotNull();
        String before = Jsoup.parse(original.html()).text();
        String after = Jsoup.parse(translation.html()).text();
        assertThat(isLeft(language, before, after)).as("%s: %s", name, after).isFalse();
        if (original.feedbackHtml() != null) {
            assertThat(translation.feedbackHtml()).as("feedback of %s", name).isNotBlank();
        }
    }

    @Test
    void figuresWithWordsAreTranslatedWithTheText() {
        OurCourses.all().stream()
                .filter(course -> OurCourses.IN_EVERY_LANGUAGE.contains(course.slug()))
                .forEach(course -> {
                    List<String> paths =
                            course.figures().stream().map(Figure::path).toList();
                    paths.stream()
                            .filter(path -> !path.matches(".*\\.[a-z]{2}\\.svg"))
                            .forEach(path -> assertThat(paths)
                                    .as(path)
                                    .containsAll(OurCourses.TRANSLATIONS.stream()
                                            .map(language -> path.replace(".svg", "." + language + ".svg"))
                                            .toList()));
                });
    }

    @Test
    void termsAreTranslatedAsAgreed() {
        List<String> broken = new ArrayList<>();
        OurCourses.eachTranslation((name, language, original, translation) -> Glossary.of(language)
                .broken(OurCourses.everything(original), OurCourses.everything(translation))
                .forEach(term -> broken.add(name + ": " + term)));
        assertThat(broken).isEmpty();
    }

    /** What the blocks say without code and the words of links. */
    private static List<String> sentences(ParsedText text) {
        return OurCourses.lesson(text).stream()
                .map(block -> {
                    Element element = block.element().clone();
                    element.select("code, pre, a").remove();
                    return element.text();
                })
                .toList();
    }

    private static boolean isLeft(String language, String before, String after) {
        return language.equals("es")
                ? OurCourses.words(before).size() > WORDS_THAT_MAY_STAY && before.equals(after)
                : LATIN_RUN.matcher(after).find();
    }
}
