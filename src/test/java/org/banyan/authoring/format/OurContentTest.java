package org.banyan.authoring.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.banyan.authoring.format.ParsedPackage.ParsedCourse;
import org.banyan.authoring.format.ParsedPackage.ParsedModule;
import org.banyan.shared.MarkdownLesson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Our own courses keep to the format in every point, and to the promises we make about them. Prints what there is. */
class OurContentTest {

    private static final int FEW_WORDS = 10;
    private static final int IN_A_ROW = 5;
    private static final double ALIKE = 0.6;

    @AfterAll
    static void print() {
        System.out.println(ListOfCourses.of(OurCourses.all()));
    }

    @Test
    void thereIsNotASingleProblem() {
        assertThat(OurCourses.PROBLEMS.list())
                .map(problem -> problem.place() + " " + problem.in(Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void everyCourseHasThreeToFiveModulesOfThreeOrFourTopics() {
        assertThat(OurCourses.all()).isNotEmpty();
        OurCourses.all().forEach(course -> {
            assertThat(course.modules().size()).as(course.slug()).isBetween(3, 5);
            assertThat(course.modules())
                    .as(course.slug())
                    .map(ParsedModule::topics)
                    .allMatch(topics -> topics.size() == 3 || topics.size() == 4);
            assertThat(course.quizzes().size())
                    .as(course.slug())
                    .isEqualTo(course.modules().size());
            assertThat(course.hours()).as(course.slug()).isPositive();
        });
    }

    @Test
    void everyTopicHas500To900Words() {
        OurCourses.eachOriginal(
                (topic, text) -> assertThat(OurCourses.words(text)).as(topic).isBetween(500L, 900L));
    }

    @Test
    void everyTopicStartsADiscussionInTwoOrThreeWays() {
        OurCourses.eachOriginal(
                (topic, text) -> assertThat(text.prompts()).as(topic).hasSizeBetween(2, 3));
    }

    @Test
    void everyTopicGivesATaskAndItsSources() {
        OurCourses.eachOriginal((topic, text) -> {
            List<String> headings = text.blocks().stream()
                    .filter(block -> block.level() == 2)
                    .map(OurCourses::said)
                    .toList();
            assertThat(headings)
                    .as(topic)
                    .hasSizeGreaterThanOrEqualTo(4)
                    .anyMatch(heading -> heading.startsWith("Your turn"));
            assertThat(headings.getLast()).as(topic).isEqualTo("Sources and further reading");
            assertThat(OurCourses.words(OurCourses.said(text.blocks().getLast())))
                    .as("sources of %s", topic)
                    .hasSizeGreaterThanOrEqualTo(FEW_WORDS);
        });
    }

    @Test
    void everyModuleExplainsSomethingInAFigureThatIsDescribed() {
        OurCourses.all()
                .forEach(course -> course.modules()
                        .forEach(module -> assertThat(module.topics().stream()
                                        .map(topic -> OurCourses.alternatives(
                                                topic.texts().get(OurCourses.ORIGINAL)))
                                        .flatMap(found -> found.values().stream()))
                                .as("%s/%s", course.slug(), module.slug())
                                .isNotEmpty()
                                .allMatch(alternative ->
                                        OurCourses.words(alternative).size() >= FEW_WORDS)));
    }

    @Test
    void whoIsTrainedToTrainPlansARealTraining() {
        List<ParsedCourse> trainings = OurCourses.all().stream()
                .filter(course -> course.trains() != null)
                .toList();

        assertThat(trainings)
                .isNotEmpty()
                .allSatisfy(course -> assertThat(OurCourses.everything(
                                course.topics().getLast().texts().get(OurCourses.ORIGINAL)))
                        .containsIgnoringCase("session plan")
                        .containsIgnoringCase("date"));
    }

    /** Compared by runs of five words (shingles, Broder 1997), so that a changed word does not hide a copy. */
    @Test
    void noParagraphSaysWhatAnotherTopicSays() {
        Map<String, Set<String>> paragraphs = new HashMap<>();
        Map<String, List<String>> whoSays = new HashMap<>();
        OurCourses.eachOriginal((topic, text) -> text.blocks().stream()
                .filter(block -> block.kind().equals("p"))
                .forEach(block -> {
                    Set<String> runs = runs(block);
                    if (runs.size() >= FEW_WORDS) {
                        String name = topic + ": " + OurCourses.said(block);
                        assertThat(runs.stream()
                                        .flatMap(run -> whoSays.getOrDefault(run, List.of()).stream())
                                        .distinct()
                                        .filter(other -> resemblance(runs, paragraphs.get(other)) >= ALIKE))
                                .as(name)
                                .isEmpty();
                        paragraphs.put(name, runs);
                        runs.forEach(run -> whoSays.computeIfAbsent(run, _ -> new ArrayList<>())
                                .add(name));
                    }
                }));
    }

    private static Set<String> runs(MarkdownLesson.Block block) {
        List<String> words =
                OurCourses.words(OurCourses.said(block).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]", " "));
        Set<String> runs = new HashSet<>();
        for (int start = 0; start + IN_A_ROW <= words.size(); start++) {
            runs.add(String.join(" ", words.subList(start, start + IN_A_ROW)));
        }
        return runs;
    }

    private static double resemblance(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return (double) both.size() / (one.size() + other.size() - both.size());
    }
}
