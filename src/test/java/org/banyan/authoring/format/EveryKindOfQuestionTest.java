package org.banyan.authoring.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.Area;
import org.banyan.assessment.Gap;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.Cloze;
import org.banyan.assessment.QuestionDefinition.DropWords;
import org.banyan.assessment.QuestionDefinition.Essay;
import org.banyan.assessment.QuestionDefinition.HotSpot;
import org.banyan.assessment.QuestionDefinition.Matching;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.QuestionDefinition.Ordering;
import org.banyan.assessment.QuestionDefinition.ShortText;
import org.banyan.assessment.scoring.Marking;
import org.banyan.assessment.scoring.OrderMarking;
import org.banyan.authoring.EveryKindOfQuestion;
import org.banyan.authoring.format.CoursePart.PartUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions of all kinds in the files of a course. */
class EveryKindOfQuestionTest {

    private static final String QUIZ = EveryKindOfQuestion.QUIZ;
    private static final String ARABIC = EveryKindOfQuestion.ARABIC;

    @Test
    void everyKindIsReadWithAllItSays() {
        Problems problems = new Problems(false);
        Map<String, QuestionDefinition> questions = read(QUIZ, ARABIC, problems);

        assertThat(problems.list()).noneMatch(Problem::isError);
        Choice weighted = (Choice) questions.get("weighted");
        assertThat(weighted.marking()).isEqualTo(Marking.WEIGHTED);
        assertThat(weighted.shuffled()).isTrue();
        assertThat(weighted.answers().getLast().share()).isEqualByComparingTo("-0.5");
        assertThat(weighted.aids().hintsHtml().getFirst()).containsKeys("en", "ar");
        assertThat(weighted.aids().penalty()).isEqualByComparingTo("0.25");
        assertThat(weighted.aids().rightHtml().get("en")).contains("Good.");
        Numeric number = (Numeric) questions.get("long");
        assertThat(number.units()).hasSize(2);
        assertThat(number.units().getLast().names()).containsEntry("ar", "سم");
        assertThat(number.accepted().getLast().span())
                .isEqualTo(new Accepted.Between(new BigDecimal("2"), new BigDecimal("3")));
        ShortText words = (ShortText) questions.get("called");
        assertThat(words.caseMatters()).isTrue();
        assertThat(words.accepted().getLast().patterns()).containsEntry("ar", List.of("*بيانات*"));
        Matching matching = (Matching) questions.get("formats");
        assertThat(matching.marking()).isEqualTo(Marking.PARTIAL);
        assertThat(matching.prompts().getFirst().match()).isEqualTo("table");
        assertThat(matching.matches().getFirst().wordings()).containsKey("ar");
        assertThat(((Ordering) questions.get("phases")).marking()).isEqualTo(OrderMarking.NEIGHBOURS);
        Cloze cloze = (Cloze) questions.get("sentence");
        assertThat(cloze.gaps()).extracting(Gap::weight).containsExactly(2, 1, 1);
        assertThat(cloze.wordings().get("ar").html()).contains("[[legs]]");
        DropWords drop = (DropWords) questions.get("roles");
        assertThat(drop.words().getLast().reusable()).isTrue();
        HotSpot spot = (HotSpot) questions.get("lakes");
        assertThat(spot.picture().width()).isEqualTo(400);
        assertThat(spot.picture().alts()).containsEntry("en", "A map");
        assertThat(spot.picture().addresses().get("en")).startsWith("/figures/");
        assertThat(spot.areas().getFirst().shape()).isEqualTo(new Area.Circle(100, 100, 20));
        Essay essay = (Essay) questions.get("essay");
        assertThat(essay.rubric().getFirst().most()).isEqualTo(4);
        assertThat(essay.rubric().getFirst().levels().getLast().texts()).containsEntry("ar", "أسباب واضحة");
        assertThat(essay.wordsMin()).isEqualTo(50);
        assertThat(essay.modelHtml()).containsKey("en");
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "match: tables | match: table | part-unknown",
                "word: dog | word: office | part-unknown",
                "A dog has legs | A dog has [[legs]] legs | gap-place",
                "circle: [100, 100] | circle: [100, 100, 20] | shape",
                "rectangle: [260, 50, 200, 90] | rectangle: [200, 50, 260, 90] | shape",
                "share: -1.5 | share: -0.5 | yaml.share",
                "penalty: 2 | penalty: 0.25 | yaml.share",
                "from: 4 | from: 2 | range",
                "marking: sometimes | marking: neighbours | yaml.choice",
                "marking: heavy | marking: weighted | yaml.choice",
                "points: 0, text: Clear reasons | points: 4, text: Clear reasons | levels-too-few",
                "picture: none | picture: \"![A map](figures/map.svg)\" | picture-missing",
            })
    void whatIsAmissIsNamedWithItsLine(String wrong, String right, String problem) {
        assertThat(QUIZ).contains(right);
        Problems problems = new Problems(false);

        read(QUIZ.replace(right, wrong), ARABIC, problems);

        assertThat(problems.list().stream().filter(Problem::isError))
                .extracting(Problem::key)
                .contains(problem);
        assertThat(problems.list()).allSatisfy(each -> assertThat(each.line()).isPositive());
    }

    @Test
    void anEditorChangesOneWordAndEverythingElseStays() {
        QuizText read = QuizText.parse(QUIZ);
        assertThat(read.write(QUIZ)).isEqualTo(QUIZ);

        String written = new QuizText("Other", read.passMark(), "", "", read.questions()).write(QUIZ);

        assertThat(QuizText.parse(written).questions()).isEqualTo(read.questions());
        Map<String, QuestionDefinition> before = read(QUIZ, ARABIC, new Problems(false));
        assertThat(read(written, ARABIC, new Problems(false))).isEqualTo(before);
    }

    @Test
    void everyTextIsOfferedForTranslationAndComesBack() {
        List<PartUnit> units = PartUnits.ofQuiz(QUIZ);
        Map<String, String> texts = units.stream()
                .filter(PartUnit::words)
                .collect(Collectors.toMap(PartUnit::key, unit -> translated(unit.text())));

        assertThat(texts.keySet())
                .contains(
                        "question/formats/more/prompts/csv/text",
                        "question/essay/more/criteria/argument/levels/clear/text",
                        "question/weighted/more/hints/first/text",
                        "question/called/more/accepted/half/correct",
                        "question/sentence/more/gaps/kind/answers/a/text",
                        "question/lakes/more/areas/hill/feedback");

        QuizText words = QuizText.parse(QUIZ);
        String file = TranslatedFile.write(
                new CoursePart(
                        CoursePart.Kind.QUIZ, "m", "M", "f", Map.of("en", new CoursePart.PartText("f", false, units))),
                QUIZ,
                "",
                texts,
                List.of());

        Problems problems = new Problems(false);
        Map<String, QuestionDefinition> read = read(QUIZ, file, problems);
        assertThat(problems.list()).isEmpty();
        assertThat(((Matching) read.get("formats"))
                        .prompts()
                        .getFirst()
                        .wordings()
                        .get("ar")
                        .html())
                .contains(translated("CSV"));
        assertThat(words.prune(file)).isEqualTo(file);
    }

    /** Brackets stay, whatever the language. */
    private static String translated(String text) {
        return text.replace("A map", "خريطة") + " ع";
    }

    private static Map<String, QuestionDefinition> read(String quiz, String arabic, Problems problems) {
        Map<String, Supplier<byte[]>> files = new HashMap<>();
        files.put("c/course.yaml", () -> bytes("title: C\nsummary: C\nhours: 1\n"));
        files.put("c/01-m/module.yaml", () -> bytes("title: M\n"));
        files.put("c/01-m/01-t.md", () -> bytes("---\ntitle: T\n---\nText\n"));
        files.put("c/01-m/quiz.yaml", () -> bytes(quiz));
        files.put("c/01-m/quiz.ar.yaml", () -> bytes(arabic));
        files.put(
                "c/01-m/figures/map.svg",
                () -> bytes(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 300\"><path d=\"M0 0h9\"/></svg>"));
        return PackageReader.course(PackageFiles.kept(files, problems), "c", "en", problems).stream()
                .flatMap(course -> course.quizzes().stream())
                .flatMap(read -> read.questions().stream())
                .collect(Collectors.toMap(QuestionDefinition::key, Function.identity()));
    }

    private static byte[] bytes(String text) {
        return Objects.requireNonNull(text).getBytes(StandardCharsets.UTF_8);
    }
}
