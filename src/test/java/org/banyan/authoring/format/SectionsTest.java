package org.banyan.authoring.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuizPair.Role;
import org.banyan.assessment.SectionDefinition;
import org.banyan.authoring.format.CoursePart.PartUnit;
import org.banyan.authoring.format.ParsedPackage.ParsedCourse;
import org.banyan.authoring.format.ParsedPackage.ParsedQuiz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionsTest {

    private static final String QUIZ = """
            title: Before
            passMark: 50
            sections:
              - id: words
                title: Words
                introduction: Some *words*.
                shuffle: true
              - id: cases
                draw: 2
                points: 3
            questions:
              - {id: a, type: true-false, text: A is so, correct: true}
              - {id: b, section: cases, type: true-false, text: B is so, correct: true}
              - {id: c, section: words, type: true-false, text: C is so, correct: true}
              - {id: d, section: cases, type: true-false, text: D is so, correct: true}
              - {id: e, section: cases, type: true-false, text: E is so, correct: true}
            """;

    private static final String ARABIC = """
            title: قبل
            sections:
              - {id: words, title: كلمات}
            questions:
              - {id: a, text: أ؟}
              - {id: b, text: ب؟}
              - {id: c, text: ج؟}
              - {id: d, text: د؟}
              - {id: e, text: ه؟}
            """;

    private static final String AFTER = "title: After\npassMark: 70\npostTestOf: t\n";

    @Test
    void questionsStandInTheSectionsTheyNameTheOthersInTheFirst() {
        Problems problems = new Problems(false);

        ParsedQuiz quiz = read(QUIZ, ARABIC, "", problems).quizzes().getFirst();

        assertThat(problems.list()).isEmpty();
        SectionDefinition words = quiz.sections().getFirst();
        assertThat(words.questions()).extracting(QuestionDefinition::key).containsExactly("a", "c");
        assertThat(words.titles()).containsEntry("ar", "كلمات");
        assertThat(words.introductionsHtml().get("en")).contains("<em>words</em>");
        assertThat(words.shuffled()).isTrue();
        assertThat(words.draw()).isNull();
        assertThat(quiz.sections().getLast().draw()).isEqualTo(new SectionDefinition.Draw(2, 3));
        assertThat(quiz.sections().getLast().questions()).hasSize(3);
    }

    @Test
    void whatTheEditorReadsItWritesAgain() {
        QuizText read = QuizText.parse(QUIZ);
        String written = new QuizText("Other", "50", "", "", read.questions())
                .with(read.sections())
                .write(QUIZ);

        assertThat(QuizText.parse(written).sections()).isEqualTo(read.sections());
        assertThat(sections(written)).isEqualTo(sections(QUIZ));
        String after = QuizText.parse(AFTER).write("");
        assertThat(QuizText.parse(after)).isEqualTo(QuizText.parse(AFTER));
    }

    @Test
    void theTextsOfASectionAreOfferedForTranslation() {
        Map<String, String> texts = PartUnits.ofQuiz(QUIZ).stream()
                .filter(PartUnit::words)
                .collect(Collectors.toMap(PartUnit::key, unit -> unit.text() + " ع"));
        assertThat(texts).containsKeys("section/words/title", "section/words/introduction");

        String file = TranslatedFile.write(
                new CoursePart(CoursePart.Kind.QUIZ, "m", "M", "f", Map.of()), QUIZ, "", texts, List.of());

        Problems problems = new Problems(false);
        ParsedQuiz quiz = read(QUIZ, file, "", problems).quizzes().getFirst();
        assertThat(problems.list()).isEmpty();
        assertThat(quiz.sections().getFirst().titles()).containsEntry("ar", "Words ع");
        assertThat(QuizText.parse(QUIZ).prune(file)).isEqualTo(file);
        assertThat(QuizText.parse(QUIZ).with(List.of()).prune(file)).doesNotContain("sections");
    }

    @Test
    void theQuizAfterTheCourseHasTheSectionsOfTheOneBefore() {
        Problems problems = new Problems(false);

        ParsedCourse course = read(QUIZ, ARABIC, AFTER, problems);

        assertThat(problems.list()).isEmpty();
        ParsedQuiz before = course.quizzes().getFirst();
        ParsedQuiz after = course.quizzes().getLast();
        assertThat(before.pair().role()).isEqualTo(Role.PRE);
        assertThat(after.pair().role()).isEqualTo(Role.POST);
        assertThat(after.pair().key())
                .isEqualTo(before.key())
                .isEqualTo(before.pair().key());
        assertThat(after.sections()).isEqualTo(before.sections());
        assertThat(course.quizzesThatCount()).isOne();
        assertThat(course.questions()).isEqualTo(5);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "section: case, | section: cases, | section-unknown",
                "draw: 4 | draw: 2 | pool-small",
                "draw: 0 | draw: 2 | yaml.whole-number",
                "points: many | points: 3 | yaml.whole-number",
                "title: Words | draw: 2 | section-draw-missing",
                "id: words | id: cases | id-twice",
                "tags: [a] | shuffle: true | section-bank-missing",
                "category: [a] | shuffle: true | section-bank-missing",
                "bank: mine | shuffle: true | bank-id",
                "bank: 0198a3f2-0000-7000-8000-000000000000 | points: 3 | pool-missing",
                "bank: 0198a3f2-0000-7000-8000-000000000000 | shuffle: true | section-draw-missing",
                "sometimes: true | shuffle: true | yaml.key-unknown",
                "type: description, text: D is so | type: true-false, text: D is so, correct: true | draw-description",
            })
    void whatIsAmissIsNamedWithItsLine(String wrong, String right, String problem) {
        assertThat(QUIZ).contains(right);
        Problems problems = new Problems(false);

        read(QUIZ.replace(right, wrong), "title: قبل\n", "", problems);

        assertThat(problems.list().stream().filter(Problem::isError))
                .extracting(Problem::key)
                .contains(problem);
        assertThat(problems.list()).allSatisfy(each -> assertThat(each.line()).isPositive());
    }

    @ParameterizedTest
    @CsvSource({
        "postTestOf: nowhere, post-test-unknown",
        "postTestOf: m, post-test-unknown",
        "'postTestOf: t\nquestions: [{id: a, type: true-false, text: A is so, correct: true}]', post-test-own",
    })
    void aPairIsOfAQuizThatAsksForItself(String says, String problem) {
        Problems problems = new Problems(false);

        read(QUIZ, ARABIC, "title: After\npassMark: 70\n" + says + "\n", problems);

        assertThat(problems.list()).extracting(Problem::key).contains(problem);
    }

    private static List<SectionDefinition> sections(String quiz) {
        return read(quiz, "title: قبل\n", "", new Problems(false))
                .quizzes()
                .getFirst()
                .sections();
    }

    private static ParsedCourse read(String quiz, String arabic, String after, Problems problems) {
        Map<String, Supplier<byte[]>> files = new HashMap<>();
        put(files, "c/course.yaml", "title: C\nsummary: C\nhours: 1\n");
        put(files, "c/01-m/module.yaml", "title: M\n");
        put(files, "c/01-m/01-t.md", "---\ntitle: T\n---\nText\n");
        put(files, "c/01-m/01-t.quiz.yaml", quiz);
        put(files, "c/01-m/01-t.quiz.ar.yaml", arabic);
        if (!after.isEmpty()) {
            put(files, "c/01-m/quiz.yaml", after);
        }
        return PackageReader.course(PackageFiles.kept(files, problems), "c", "en", problems)
                .orElseThrow();
    }

    private static void put(Map<String, Supplier<byte[]>> files, String path, String text) {
        files.put(path, () -> text.getBytes(StandardCharsets.UTF_8));
    }
}
