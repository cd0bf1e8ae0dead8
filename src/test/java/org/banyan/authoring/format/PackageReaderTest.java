package org.banyan.authoring.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.authoring.TestPackage.COURSE;
import static org.banyan.authoring.TestPackage.FIGURE;
import static org.banyan.authoring.TestPackage.MODULE;
import static org.banyan.authoring.TestPackage.QUIZ;
import static org.banyan.authoring.TestPackage.TOPIC;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.ShortText;
import org.banyan.authoring.TestPackage;
import org.banyan.authoring.format.ParsedPackage.ParsedCourse;
import org.banyan.cascade.TrainerCourse;
import org.banyan.progress.CompletionRule;
import org.banyan.progress.CompletionRule.Count;
import org.banyan.shared.Languages;
import org.banyan.shared.MarkdownLesson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PackageReaderTest {

    @TempDir
    Path temp;

    private Problems problems = new Problems(false);

    @Test
    void aSoundPackageIsReadWhole() throws IOException {
        ParsedPackage read = read(TestPackage.sound(), true);

        assertThat(problems.list()).isEmpty();
        ParsedCourse course = read.courses().getFirst();
        assertThat(course.slug()).isEqualTo("wells");
        assertThat(course.hours()).isEqualByComparingTo(new BigDecimal("7.5"));
        assertThat(course.words().get("en").descriptionHtml()).isEqualTo("<p>You will <em>dig</em>.</p>");
        assertThat(course.words().get("ar").title()).isEqualTo("الآبار");
        assertThat(course.words().get("ar").unreviewed()).isTrue();
        assertThat(course.words().get("ar").audience()).isEqualTo("Villages");
        assertThat(course.topics()).extracting(topic -> topic.slug()).containsExactly("where-to-dig", "how-deep");
        assertThat(course.topics().get(1).texts().get("en").title()).isEqualTo("How deep");
        assertThat(course.languages()).containsExactly("en", "ar");
        assertThat(course.completion()).isEqualTo(new CompletionRule(Count.ALL, Count.of(1), 2, Count.of(1)));
    }

    @Test
    void completionMayAskForGatheringsAndTheirHours() throws IOException {
        String course = "quizzesPassed: 1\n  gatheringsAttended: 2\n  hoursAttended: 6";

        ParsedPackage read =
                read(TestPackage.sound().replacing(COURSE + "course.yaml", "quizzesPassed: 1", course), true);

        assertThat(problems.list()).isEmpty();
        assertThat(read.courses().getFirst().completion())
                .isEqualTo(new CompletionRule(Count.ALL, Count.of(1), 2, Count.of(1), 2, 6));
    }

    @Test
    void aCourseMayTrainTheTrainersOfAnother() throws IOException {
        assertThat(trains("")).isNull();
        assertThat(trains("trainsFor: canals\n")).isEqualTo(new TrainerCourse("canals", null));
        assertThat(trains("trainsFor: canals\nqualification:\n  validMonths: 24\n"))
                .isEqualTo(new TrainerCourse("canals", 24));
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'qualification:\n  validMonths: 24\n', qualification-alone",
        "'trainsFor: wells\n', trains-for-itself",
        "'trainsFor: Not an id!\n', id",
        "'trainsFor: canals\nqualification:\n  validMonths: 0\n', yaml.whole-number",
        "'trainsFor: canals\nqualification:\n  validMonths: 24\n  validYears: 2\n', yaml.key-unknown"
    })
    void whatItSaysOfTrainersMustHold(String lines, String problem) throws IOException {
        trains(lines);

        assertThat(problems.list()).extracting(Problem::key).containsExactly(problem);
        assertThat(problems.list().getFirst().file()).endsWith("course.yaml");
        assertThat(problems.list().getFirst().line()).isPositive();
    }

    private @Nullable TrainerCourse trains(String lines) throws IOException {
        return read(TestPackage.sound().replacing(COURSE + "course.yaml", "hours: 7.5\n", lines + "hours: 7.5\n"), true)
                .courses()
                .getFirst()
                .trains();
    }

    @Test
    void aTranslationGetsItsOwnFigure() throws IOException {
        ParsedCourse course = read(TestPackage.sound(), true).courses().getFirst();

        var texts = course.topics().getFirst().texts();
        assertThat(figureOf(texts.get("en").blocks())).contains("width=\"120\" height=\"80\"", "<figcaption>");
        assertThat(figureOf(texts.get("ar").blocks())).contains("width=\"240\" height=\"160\"");
        assertThat(course.figures()).hasSize(2);
    }

    @Test
    void aQuizIsReadWithItsTranslation() throws IOException {
        var quiz =
                read(TestPackage.sound(), true).courses().getFirst().quizzes().getFirst();

        assertThat(quiz.key()).isEqualTo("digging");
        assertThat(quiz.topicSlug()).isEqualTo("how-deep");
        assertThat(quiz.titles()).containsEntry("ar", "الحفر");
        assertThat(quiz.questions()).hasSize(5);
        Choice tool = (Choice) quiz.questions().getFirst();
        assertThat(tool.wordings().get("en").html()).isEqualTo("<p>Which <strong>tool</strong>?</p>");
        assertThat(tool.answers().getFirst().wordings().get("en").html()).isEqualTo("A spade");
        assertThat(tool.answers().getFirst().wordings().get("ar").html()).isEqualTo("مجرفة");
        ShortText name = (ShortText) quiz.questions().getLast();
        assertThat(name.accepted().getFirst().patterns())
                .containsEntry("en", List.of("bucket", "pail*"))
                .containsEntry("ar", List.of("دلو"));
    }

    @Test
    void theQuizOfATopicIsShownInThatTopic() throws IOException {
        var quiz = read(TestPackage.sound().with(MODULE + "01-where-to-dig.quiz.yaml", """
                                title: Places
                                passMark: 50
                                questions:
                                  - {id: one, type: true-false, text: So, correct: false}
                                """), true)
                .courses()
                .getFirst()
                .quizzes()
                .getFirst();

        assertThat(problems.list()).isEmpty();
        assertThat(quiz.key()).isEqualTo("where-to-dig");
        assertThat(quiz.topicSlug()).isEqualTo("where-to-dig");
    }

    @Test
    void theDigestChangesWithTheContentAndOnlyWithIt() throws IOException {
        String digest = digest(TestPackage.sound());

        assertThat(digest(TestPackage.sound())).isEqualTo(digest);
        assertThat(digest(TestPackage.sound().with("water/README.md", "x"))).isEqualTo(digest);
        assertThat(digest(TestPackage.sound().replacing(TOPIC, "Look around", "Look up")))
                .isNotEqualTo(digest);
        assertThat(digest(TestPackage.sound().replacing(FIGURE, "red", "blue"))).isNotEqualTo(digest);
        assertThat(digest(TestPackage.sound().without(MODULE + "quiz.ar.yaml"))).isNotEqualTo(digest);
    }

    @Test
    void linksToTheFileOfATopicLeadToTheTopic() throws IOException {
        var course = read(TestPackage.sound().replacing(TOPIC, "topic:how-deep", "02-how-deep.md"), true)
                .courses()
                .getFirst();

        assertThat(problems.list()).isEmpty();
        assertThat(course.topics().getFirst().texts().get("en").blocks().get(1).html("x"))
                .contains("href=\"topic:how-deep\"");
    }

    @Test
    void problemsAreSaidInEveryLanguage() throws IOException {
        spoiled().map(arguments -> (TestPackage) arguments.get()[0]).forEach(spoiled -> {
            problems = new Problems(false);
            readZip(spoiled);
            assertThat(problems.list()).isNotEmpty().allSatisfy(problem -> {
                for (Locale language : Languages.OF_INTERFACE) {
                    assertThat(problem.in(language)).isNotBlank();
                }
            });
        });
    }

    @ParameterizedTest(name = "{1} at {2}")
    @MethodSource("spoiled")
    void everyProblemIsNamedWithFileAndLine(TestPackage spoiled, String key, String place) {
        readZip(spoiled);

        assertThat(problems.list()).extracting(Problem::key).contains(key);
        assertThat(problems.list())
                .filteredOn(problem -> problem.key().equals(key))
                .extracting(Problem::place)
                .contains(place);
    }

    static Stream<Arguments> spoiled() {
        String head = MODULE + "02-how-deep.md";
        String course = COURSE + "course.yaml";
        String arabicQuiz = MODULE + "quiz.ar.yaml";
        return Stream.of(
                spoiled(
                        sound().without("water/curriculum.yaml").without("water/curriculum.ar.yaml"),
                        "no-curriculum",
                        ""),
                spoiled(
                        sound().replacing("water/curriculum.yaml", "en", "english-x"),
                        "language",
                        "water/curriculum.yaml:1"),
                spoiled(
                        TestPackage.empty().with("x/curriculum.yaml", "language: en\ntitle: X\nsummary: X"),
                        "empty-curriculum",
                        "x/curriculum.yaml"),
                spoiled(
                        TestPackage.empty().with("curriculum.yaml", "language: en\ntitle: X\nsummary: X"),
                        "yaml.key-missing",
                        "curriculum.yaml:1"),
                spoiled(sound().without(course), "file-missing", "water/wells"),
                spoiled(sound().without(MODULE + "module.yaml"), "file-missing", "water/wells/01-digging"),
                spoiled(
                        sound().with("water/wells/02-Big Module/module.yaml", "title: X"),
                        "name",
                        "water/wells/02-Big Module"),
                spoiled(sound().with(MODULE + "Notes about.md", "# X"), "name", MODULE + "Notes about.md"),
                spoiled(sound().with(MODULE + "quizz.yaml", "title: X"), "file-unexpected", MODULE + "quizz.yaml"),
                spoiled(sound().with(MODULE + "extra/01-more.md", "# X"), "file-unexpected", MODULE + "extra"),
                spoiled(sound().with(COURSE + "01-loose.md", "# X"), "file-unexpected", COURSE + "01-loose.md"),
                spoiled(sound().with(MODULE + "02-again.md", "# X\n\ny"), "order-twice", head),
                spoiled(sound().with(MODULE + "03-how-deep.md", "# X\n\ny"), "id-twice", MODULE + "03-how-deep.md"),
                spoiled(sound().with(head, "---\nid: Not an id\n---\n# T\n\ntext"), "id", head + ":2"),
                spoiled(sound().with(head, "---\ntitle: X\n\ntext"), "head-unclosed", head + ":1"),
                spoiled(sound().with(head, "Just text."), "title-missing", head + ":1"),
                spoiled(sound().with(head, "# Only a title"), "empty-topic", head),
                spoiled(sound().with(head, "# T\n\n" + "x".repeat(200_000)), "text-too-long", head),
                spoiled(sound().with(head, "# T\n\n" + "x\n\n".repeat(1_001)), "too-many-blocks", head),
                spoiled(sound().with(head, "# \u00e9".getBytes(StandardCharsets.ISO_8859_1)), "not-utf8", head),
                spoiled(
                        sound().without(TOPIC)
                                .without(MODULE + "01-where-to-dig.ar.md")
                                .without(head),
                        "empty-module",
                        MODULE + "module.yaml"),
                spoiled(
                        sound().with("water/dry/course.yaml", "title: X\nsummary: X\nhours: 1"),
                        "empty-course",
                        "water/dry/course.yaml"),
                spoiled(sound().replacing(course, "hours: 7.5", "hours: 7.55"), "hours", course + ":5"),
                spoiled(sound().replacing(course, "posts: 2", "posts: many"), "yaml.whole-number", course + ":10"),
                spoiled(
                        sound().replacing(course, "topicsDiscussed: 1", "topicsDiscussed: 3"),
                        "yaml.whole-number",
                        course + ":9"),
                spoiled(
                        sound().replacing(course, "completion:", "completion: all\nother:"),
                        "yaml.map-expected",
                        course + ":7"),
                spoiled(sound().replacing(course, "audience", "audiance"), "yaml.key-unknown", course + ":6"),
                spoiled(sound().replacing(course, "title: Wells\n", ""), "yaml.key-missing", course + ":1"),
                spoiled(
                        sound().replacing(course, "title: Wells", "title: Wells\ntitle: Twice"),
                        "yaml.key-twice",
                        course + ":2"),
                spoiled(
                        sound().replacing(course, "title: Wells", "title: Wells: deep"),
                        "yaml.unreadable",
                        course + ":1"),
                spoiled(
                        sound().replacing(course, "title: Wells", "title: [Wells]"),
                        "yaml.text-expected",
                        course + ":1"),
                spoiled(
                        sound().replacing(course, "title: Wells", "title: " + "x".repeat(201)),
                        "yaml.too-long",
                        course + ":1"),
                spoiled(sound().with(course, "- a list"), "yaml.not-a-map", course + ":1"),
                spoiled(
                        sound().with(course, "a: &a [x]\nb: " + "[*a, ".repeat(60) + "]".repeat(60)),
                        "yaml.unreadable",
                        course + ":1"),
                spoiled(
                        sound().with(MODULE + "03-alone.ar.md", "# X\n\ny"),
                        "translation-alone",
                        MODULE + "03-alone.ar.md"),
                spoiled(
                        sound().with(MODULE + "02-how-deep.en.md", "# X\n\ny"),
                        "translation-same-language",
                        MODULE + "02-how-deep.en.md"),
                spoiled(sound().replacing(arabicQuiz, "id: dry", "id: wet"), "translation-extra", arabicQuiz + ":14"),
                spoiled(sound().replacing(arabicQuiz, "id: dry", "id: wet"), "translation-missing", arabicQuiz + ":2"),
                spoiled(
                        sound().replacing(arabicQuiz, "title: الحفر", "title: الحفر\npassMark: 3"),
                        "yaml.key-unknown",
                        arabicQuiz + ":2"),
                spoiled(
                        sound().replacing(MODULE + "01-where-to-dig.ar.md", "unreviewed: true", "minutes: 3"),
                        "translation-differs",
                        MODULE + "01-where-to-dig.ar.md:1"),
                spoiled(
                        sound().replacing(MODULE + "01-where-to-dig.ar.md", "id: your-well", "id: my-well"),
                        "translation-missing",
                        MODULE + "01-where-to-dig.ar.md:1"),
                spoiled(sound().replacing(TOPIC, "A well with a bucket", " "), "alt-missing", TOPIC + ":13"),
                spoiled(sound().replacing(TOPIC, "well.svg", "gone.svg"), "figure-missing", TOPIC + ":13"),
                spoiled(
                        sound().replacing(TOPIC, "../figures/well.svg", "../../../../etc/passwd"),
                        "figure-missing",
                        TOPIC + ":13"),
                spoiled(
                        sound().replacing(TOPIC, "../figures/well.svg", "https://a.example/x.png"),
                        "figure-elsewhere",
                        TOPIC + ":13"),
                spoiled(sound().with(FIGURE, "no picture"), "figure-kind", FIGURE),
                spoiled(sound().with(FIGURE, noise(5 * 1024 * 1024 + 1)), "figure-too-large", FIGURE),
                spoiled(svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20000 5'/>"), "figure-size", FIGURE),
                spoiled(svg("<svg xmlns='http://www.w3.org/2000/svg'/>"), "svg.no-size", FIGURE + ":1"),
                spoiled(
                        svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g></svg>"),
                        "svg.unreadable",
                        FIGURE + ":1"),
                spoiled(
                        svg("<!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>"),
                        "svg.doctype",
                        FIGURE + ":1"),
                spoiled(inSvg("<script>alert(1)</script>"), "svg.element", FIGURE + ":2"),
                spoiled(inSvg("<foreignObject/>"), "svg.element", FIGURE + ":2"),
                spoiled(inSvg("<a href='https://a.example'><text>x</text></a>"), "svg.element", FIGURE + ":2"),
                spoiled(
                        inSvg("<h:script xmlns:h='http://www.w3.org/1999/xhtml'>x</h:script>"),
                        "svg.element",
                        FIGURE + ":2"),
                spoiled(inSvg("<?xml-stylesheet href='https://a.example/x.css'?>"), "svg.element", FIGURE + ":2"),
                spoiled(inSvg("<rect onclick='x()'/>"), "svg.attribute", FIGURE + ":2"),
                spoiled(inSvg("<use href='https://a.example/x.svg#y'/>"), "svg.address", FIGURE + ":2"),
                spoiled(
                        inSvg("<use xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='javascript:x()'/>"),
                        "svg.address",
                        FIGURE + ":2"),
                spoiled(inSvg("<image href='data:image/svg+xml;base64,PHN2Zy8+'/>"), "svg.address", FIGURE + ":2"),
                spoiled(inSvg("<rect fill='url(https://a.example/x)'/>"), "svg.address", FIGURE + ":2"),
                spoiled(inSvg("<rect style='fill: u\\72l(x)'/>"), "svg.address", FIGURE + ":2"),
                spoiled(inSvg("<style>@import 'https://a.example/x.css';</style>"), "svg.style", FIGURE + ":2"),
                spoiled(sound().replacing(TOPIC, "topic:how-deep", "topic:how-high"), "link-topic", TOPIC + ":11"),
                spoiled(sound().replacing(TOPIC, "topic:how-deep", "../other.html"), "link-nowhere", TOPIC + ":11"),
                spoiled(sound().replacing(TOPIC, "See ", "<u onclick=x>See</u> "), "html-cleaned", TOPIC + ":11"),
                spoiled(sound().with(QUIZ, "title: X\npassMark: 50\n").without(arabicQuiz), "quiz-empty", QUIZ + ":1"),
                spoiled(sound().replacing(QUIZ, "passMark: 70\n", ""), "yaml.key-missing", QUIZ + ":1"),
                spoiled(sound().replacing(QUIZ, "passMark: 70", "passMark: 101"), "yaml.whole-number", QUIZ + ":2"),
                spoiled(sound().replacing(QUIZ, "type: single", "type: guess"), "yaml.choice", QUIZ + ":7"),
                spoiled(
                        sound().replacing(QUIZ, ", correct: true, feedback: Yes.", ""),
                        "answer-right-missing",
                        QUIZ + ":10"),
                spoiled(sound().replacing(QUIZ, "A fork", "A fork, correct: true"), "answer-right-one", QUIZ + ":10"),
                spoiled(
                        sound().replacing(QUIZ, "      - {id: b, text: A fork, feedback: No.}\n", ""),
                        "answers-too-few",
                        QUIZ + ":10"),
                spoiled(sound().replacing(QUIZ, "A fork", "A fork, correct: maybe"), "yaml.boolean", QUIZ + ":12"),
                spoiled(
                        sound().replacing(QUIZ, "{id: b, text: A fork", "{id: a, text: A fork"),
                        "id-twice",
                        QUIZ + ":12"),
                spoiled(sound().replacing(QUIZ, "correct: 5", "correct: 1e99999999"), "yaml.number", QUIZ + ":29"),
                spoiled(sound().replacing(QUIZ, "tolerance: 0.5", "tolerance: -1"), "yaml.number", QUIZ + ":30"),
                spoiled(sound().replacing(QUIZ, "pail*", "'*'"), "answer-anything", QUIZ + ":35"),
                spoiled(
                        sound().replacing(QUIZ, "    correct: [bucket, pail*]\n", ""),
                        "answer-right-missing",
                        QUIZ + ":32"),
                spoiled(
                        sound().replacing(QUIZ, "correct: [bucket, pail*]", "correct: {a: b}"),
                        "yaml.list-expected",
                        QUIZ + ":35"));
    }

    @Test
    void inOurOwnContentEverythingIsAnErrorAndHtmlToo() throws IOException {
        read(
                TestPackage.sound().replacing(TOPIC, "well.svg", "gone.svg").replacing(TOPIC, "See ", "<b>See</b> "),
                true);

        assertThat(problems.list()).isNotEmpty().allMatch(Problem::isError);
        assertThat(problems.list()).extracting(Problem::key).contains("figure-missing", "html-used");
    }

    @Test
    void inContentOfOthersWhatCanBeShownNeverthelessIsAWarning() throws IOException {
        read(
                TestPackage.sound()
                        .replacing(TOPIC, "A well with a bucket", "")
                        .replacing(TOPIC, "topic:how-deep", "topic:gone")
                        .replacing(TOPIC, "See ", "<b onclick=x>See</b> <i>so</i> "),
                false);

        assertThat(problems.list())
                .extracting(Problem::key)
                .containsExactly("html-cleaned", "link-topic", "alt-missing");
        assertThat(problems.list()).noneMatch(Problem::isError);
    }

    @Test
    void aPackageFullOfProblemsDoesNotEndInAnEndlessList() throws IOException {
        read(TestPackage.sound().with(MODULE + "03-x.md", "# X\n\n" + "[x](gone)\n".repeat(2_000)), false);

        assertThat(problems.list())
                .hasSize(501)
                .anyMatch(problem -> problem.key().equals("too-many"));
    }

    /** Bytes that no packing makes smaller. */
    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new java.util.Random(1).nextBytes(noise);
        return noise;
    }

    private static TestPackage sound() {
        return TestPackage.sound();
    }

    private static TestPackage svg(String content) {
        return sound().with(FIGURE, content);
    }

    private static TestPackage inSvg(String content) {
        return svg("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n" + content + "</svg>");
    }

    private static Arguments spoiled(TestPackage spoiled, String key, String place) {
        return Arguments.of(spoiled, key, place);
    }

    private String digest(TestPackage content) throws IOException {
        return read(content, false).courses().getFirst().digest();
    }

    private ParsedPackage read(TestPackage content, boolean own) throws IOException {
        problems = new Problems(own);
        Path folder = java.nio.file.Files.createTempDirectory(temp, "content");
        return PackageReader.read(PackageFiles.ofFolder(content.folder(folder), problems), problems);
    }

    private ParsedPackage readZip(TestPackage content) {
        return PackageReader.read(PackageFiles.ofZip(content.zipFile(temp), problems), problems);
    }

    private static String figureOf(List<MarkdownLesson.Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind().equals("figure"))
                .map(block -> block.html("x"))
                .findFirst()
                .orElseThrow();
    }
}
