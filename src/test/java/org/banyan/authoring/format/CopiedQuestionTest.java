package org.banyan.authoring.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.banyan.assessment.QuestionContent;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.interchange.ImportedBank;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.RoundTrip;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A question of a bank, copied into a quiz, asks the same and is scored the same. */
class CopiedQuestionTest {

    static Stream<QuestionItem> questions() {
        return Stream.of("all.gift", "all.xml")
                .map(RoundTrip::bank)
                .map(ImportedBank::questions)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyKindIsReadBackAsItself(QuestionItem item) {
        Problems problems = new Problems(false);

        QuestionDefinition copy = copied(item.definition(), problems);

        assertThat(problems.list().stream().filter(Problem::isError)).isEmpty();
        assertThat(withoutWords(copy)).isEqualTo(withoutWords(item.definition()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>How <strong>deep</strong>?</p><p>And why?</p> | How **deep**?~~And why?",
                "One<br>two | One  ~two",
                "<ul><li>a</li><li>b <em>c</em></li></ul> | - a~- b *c*",
                "<ol><li>a</li><li>b</li></ol> | 1. a~2. b",
                "<blockquote><p>a</p></blockquote> | > a",
                "Use <code>a*b</code>, not 2*3 | Use `a*b`, not 2\\*3",
                "<a href=\"https://example.org/\">here</a> | [here](https://example.org/)",
                "H<sub>2</sub>O [[gap]] | H<sub>2</sub>O [[gap]]",
                "<table><tbody><tr><td>a</td></tr></tbody></table> | <table><tbody><tr><td>a</td></tr></tbody></table>",
            })
    void htmlBecomesWhatAnAuthorWouldWrite(String html, String markdown) {
        String written = new HtmlMarkdown(_ -> "").of(html);

        assertThat(written.replaceAll(">\\s+<", "><").replace('\n', '~')).isEqualTo(markdown.strip());
    }

    /** How its texts are marked up differs in small things that nobody sees; keys of lists are given anew. */
    private static String withoutWords(QuestionDefinition question) {
        return QuestionContent.of(question)
                .json()
                .replaceAll("\"key\":\"[^\"]*\"", "")
                .replaceAll("\"(html|feedbackHtml)\":(\"(\\\\.|[^\"\\\\])*\"|null)", "")
                .replaceAll("\"(en)\":\"(\\\\.|[^\"\\\\])*\"", "")
                .replaceAll("(0\\.[0-9]{5})[0-9]+", "$1")
                .replace("\"low\":-999999999999", "\"low\":null")
                .replaceAll("(/figures/|/banks/media/)[0-9a-f]+", "");
    }

    private static QuestionDefinition copied(QuestionDefinition question, Problems problems) {
        QuizText.Question copy = CopiedQuestion.of(question, "copy", _ -> "![A picture](figures/map.svg)");
        Map<String, Supplier<byte[]>> files = new HashMap<>();
        put(files, "c/course.yaml", "title: C\nsummary: C\nhours: 1\n");
        put(files, "c/01-m/module.yaml", "title: M\n");
        put(files, "c/01-m/01-t.md", "---\ntitle: T\n---\nText\n");
        put(files, "c/01-m/quiz.yaml", new QuizText("Q", "70", "", "", List.of(copy)).write(""));
        put(
                files,
                "c/01-m/figures/map.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 80\"><path d=\"M0 0h9\"/></svg>");
        return PackageReader.course(PackageFiles.kept(files, problems), "c", "en", problems)
                .orElseThrow()
                .quizzes()
                .getFirst()
                .questions()
                .getFirst();
    }

    private static void put(Map<String, Supplier<byte[]>> files, String path, String text) {
        files.put(path, () -> text.getBytes(StandardCharsets.UTF_8));
    }
}
