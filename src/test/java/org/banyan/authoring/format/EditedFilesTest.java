package org.banyan.authoring.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.banyan.authoring.format.QuizText.Answer;
import org.banyan.authoring.format.QuizText.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors write must say what was entered when it is read again, and must not change what nobody touched. */
class EditedFilesTest {

    @Test
    void aTopicThatIsNotChangedStaysToTheByte() {
        String file = "---\n# a remark\nid:   old-id\ntitle: \"A: b\"\nminutes: 5\n---\n\nWords.  \n\n\n";

        assertThat(TopicText.parse(file).write(file)).isEqualTo(file);
    }

    @Test
    void theHeadKeepsItsRemarksWhileOnlyWordsAreChanged() {
        String file = "---\n# a remark\ntitle: A\n---\nWords.\n";
        TopicText read = TopicText.parse(file);

        String written = new TopicText(
                        read.id(), read.title(), read.summary(), read.minutes(), false, read.prompts(), "Others.\n")
                .write(file);

        assertThat(written).isEqualTo("---\n# a remark\ntitle: A\n---\nOthers.\n");
    }

    @Test
    void aTitleInTheFirstHeadingGoesIntoTheHeadWithTheFirstChange() {
        TopicText read = TopicText.parse("# How deep\n\nWords.\n");

        assertThat(read.title()).isEqualTo("How deep");
        assertThat(read.markdown()).isEqualTo("Words.\n");
        String written =
                new TopicText(null, "How deep", "", null, false, List.of(), "More.\n").write("# How deep\n\nWords.\n");
        assertThat(written).isEqualTo("---\ntitle: How deep\n---\nMore.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "12",
                "yes: no",
                "- dash",
                "# hash",
                "'single' and \"double\"",
                "several\nlines\n\nof words",
                "  leading",
                "[a](b)",
                "{a: b}",
                "*star*",
                "&anchor",
                "!tag",
                "%percent",
                "@at",
                "`tick`",
                "a\ttab",
                "trailing \nspace",
                "العربية: نص",
                "বাংলা",
                "ខ្មែរ",
                "😀",
                "---",
                "---\nnot a head",
                "~",
                "null",
                "a # remark"
            })
    void whateverIsEnteredIsReadAgain(String entered) {
        TopicText topic = new TopicText(
                "an-id", entered, entered, 7, true, List.of(new TopicText.Prompt("p", entered, true)), entered + "\n");
        String stripped = entered.strip();

        TopicText read = TopicText.parse(topic.write(""));

        assertThat(read.title()).isEqualTo(stripped);
        assertThat(read.summary()).isEqualTo(stripped);
        assertThat(read.prompts()).containsExactly(new TopicText.Prompt("p", stripped, true));
        assertThat(read.markdown()).isEqualTo(entered + "\n");
        Question question = new Question(
                "q",
                "single",
                stripped,
                "2",
                List.of(new Answer("a", stripped, true, stripped), new Answer("b", stripped, false, "")),
                "",
                "",
                "",
                List.of(),
                stripped,
                "",
                "");
        QuizText quiz = new QuizText(stripped, "70", "3", "", List.of(question));
        assertThat(QuizText.parse(quiz.write(""))).isEqualTo(quiz);
        assertThat(TextFields.text(
                        TextFields.with("a: 1\ntitle: |\n  old\n  words\nb: 2\n", "title", stripped), "title"))
                .isEqualTo(stripped);
    }

    @Test
    void everyTypeOfQuestionIsWrittenAsTheFormatWantsIt() {
        String file = """
                title: All
                passMark: 70
                questions:
                  - id: m
                    type: multiple
                    text: Which?
                    points: 2
                    answers:
                      - {id: a, text: One, correct: true}
                      - {id: b, text: Two, correct: true, feedback: Yes}
                      - {id: c, text: Three}
                  - {id: t, type: true-false, text: So, correct: false, feedbackTrue: No}
                  - {id: n, type: numeric, text: How many, correct: 12.5, tolerance: 0.5, unit: percent}
                  - {id: s, type: short-text, text: What, correct: [open licence, "yes"]}
                """;
        QuizText read = QuizText.parse(file);
        assertThat(read.write(file)).isEqualTo(file);
        List<Question> turned = new ArrayList<>(read.questions());
        turned.addFirst(turned.removeLast());

        String written = new QuizText(read.title(), read.passMark(), "", "", List.copyOf(turned)).write(file);

        Problems problems = new Problems(false);
        Map<String, Supplier<byte[]>> files = Map.of(
                "c/course.yaml", () -> bytes("title: C\nsummary: C\nhours: 1\n"),
                "c/01-m/module.yaml", () -> bytes("title: M\n"),
                "c/01-m/01-t.md", () -> bytes("# T\n\nWords.\n"),
                "c/01-m/quiz.yaml", () -> bytes(written));
        var course = PackageReader.course(PackageFiles.kept(files, problems), "c", "en", problems);
        assertThat(problems.list()).isEmpty();
        assertThat(course.orElseThrow().questions()).isEqualTo(4);
        assertThat(QuizText.parse(written).questions()).isEqualTo(turned);
    }

    @Test
    void oneTextOfAYamlFileIsChangedAndTheRestStays() {
        String file = "# remark\ntitle: Old   # why\nsummary: |\n  Two\n  lines\n\ncompletion:\n  topicsRead: all\n";

        assertThat(TextFields.with(file, "summary", "One: line"))
                .isEqualTo("# remark\ntitle: Old   # why\nsummary: 'One: line'\ncompletion:\n  topicsRead: all\n");
        assertThat(TextFields.with(file, "audience", "Villages")).isEqualTo(file + "audience: Villages\n");
        assertThat(TextFields.with("a: 1\nb: 2\n", "a", "")).isEqualTo("b: 2\n");
    }

    @Test
    void aTranslationLosesOnlyWhatTheOriginalLost() {
        String arabic = "unreviewed: true\ntitle: كل\nquestions:\n  - {id: q, text: أي, answers: [{id: a, text: نعم},"
                + " {id: b, text: لا}]}\n  - {id: gone, text: ذهب}\n";
        QuizText original = QuizText.parse(
                "title: All\npassMark: 50\nquestions:\n  - {id: q, type: single, text: Which, answers: [{id: a, text: Yes,"
                        + " correct: true}]}\n");

        String pruned = original.prune(arabic);

        assertThat(pruned)
                .contains("unreviewed: true", "title: كل", "أي", "نعم")
                .doesNotContain("ذهب", "id: b");
        assertThat(original.prune(pruned)).isEqualTo(pruned);
    }

    @Test
    void linksFollowFilesThatMove() {
        MovedLinks links = new MovedLinks(
                Map.of("c/01-a/01-x.md", "c/02-b/01-x.md", "c/01-a/pic.svg", "c/01-a/new.svg"),
                Set.of("c/01-a/01-x.md", "c/01-a/02-y.md", "c/01-a/pic.svg", "c/figures/f.svg"),
                Map.of("c/01-a/01-x.md", "x", "c/01-a/02-y.md", "y"));

        assertThat(links.in(
                        "c/01-a/01-x.md", "[y](02-y.md) ![f](../figures/f.svg \"t\") ![p](pic.svg) [w](https://w.w/)"))
                .isEqualTo("[y](topic:y) ![f](../figures/f.svg \"t\") ![p](../01-a/new.svg) [w](https://w.w/)");
        assertThat(links.in("c/01-a/02-y.md", "[x](01-x.md) [none](gone.md)"))
                .isEqualTo("[x](topic:x) [none](gone.md)");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
