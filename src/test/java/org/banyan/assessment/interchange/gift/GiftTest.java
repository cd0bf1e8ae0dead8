package org.banyan.assessment.interchange.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.interchange.ImportProblem;
import org.banyan.assessment.interchange.ImportProblem.Severity;
import org.banyan.assessment.interchange.ImportedBank;
import org.banyan.assessment.interchange.InterchangeFormat;
import org.banyan.assessment.interchange.QuestionFiles;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.RoundTrip;
import org.banyan.assessment.scoring.Marking;
import org.banyan.testing.Materials;
import org.junit.jupiter.api.Test;

class GiftTest {

    @Test
    void everyBranchOfTheGrammarBecomesAQuestion() {
        ImportedBank bank = RoundTrip.bank("all.gift");

        assertThat(bank.problems()).isEmpty();
        assertThat(bank.counts())
                .isEqualTo(Map.of(
                        "numeric", 4,
                        "single-choice", 3,
                        "multiple-choice", 2,
                        "true-false", 4,
                        "essay", 2,
                        "description", 1,
                        "matching", 1,
                        "short-text", 3));
    }

    @Test
    void whatCameFromGiftGoesOutAndInAgainAsTheSame() {
        RoundTrip.assertSame(RoundTrip.bank("all.gift"), InterchangeFormat.GIFT, "en");
        RoundTrip.assertSame(RoundTrip.bank("line-ends.gift"), InterchangeFormat.GIFT, "en");
    }

    @Test
    void alsoTheFilesOfOthers() throws IOException {
        try (Stream<Path> files = Files.walk(Materials.need("quiz-gift"))) {
            List<Path> banks = files.filter(file -> file.toString().endsWith(".gift")
                            || file.getParent().endsWith("moodle"))
                    .filter(file -> !file.getFileName().toString().startsWith("category"))
                    .sorted()
                    .toList();
            for (Path file : banks) {
                ImportedBank bank = QuestionFiles.read(
                        Files.readAllBytes(file), file.getFileName().toString(), "en");
                assertThat(bank.leftOut()).as(bank.problems().toString()).isZero();
                RoundTrip.assertSame(bank, InterchangeFormat.GIFT, "en");
            }
            assertThat(banks).hasSize(51);
        }
    }

    @Test
    void idTagsAndCategoryComeAlong() {
        QuestionItem boiling = RoundTrip.bank("all.gift").questions().getFirst();

        assertThat(boiling.externalId()).isEqualTo("w-1");
        assertThat(boiling.tags()).containsExactly("hygiene", "wash ] basics");
        assertThat(boiling.categories()).containsExactly("Water", "Wells \\", "springs/pumps");
        assertThat(boiling.line()).isEqualTo(6);
    }

    @Test
    void numbersKeepTheirWeightsAndFeedback() {
        QuestionDefinition.Numeric boiling = (QuestionDefinition.Numeric)
                RoundTrip.bank("all.gift").questions().getFirst().definition();

        assertThat(boiling.accepted())
                .containsExactly(
                        new Accepted.Quantity(
                                new Accepted.Around(new BigDecimal("100"), new BigDecimal("0.5")),
                                BigDecimal.ONE,
                                Map.of("en", "<b>Yes</b>")),
                        new Accepted.Quantity(
                                new Accepted.Between(new BigDecimal("95"), new BigDecimal("105")),
                                new BigDecimal("0.5"),
                                Map.of("en", "Nearly")),
                        new Accepted.Quantity(new Accepted.Between(null, null), BigDecimal.ZERO, Map.of("en", "No")));
    }

    @Test
    void threeThirdsMakeAWhole() {
        QuestionDefinition.Choice thirds =
                (QuestionDefinition.Choice) named("Thirds").definition();

        assertThat(thirds.marking()).isEqualTo(Marking.WEIGHTED);
        assertThat(thirds.answers().stream()
                        .map(QuestionDefinition.Answer::weight)
                        .filter(share -> share.signum() > 0)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
    }

    @Test
    void firstFeedbackOfAStatementIsForThoseWhoAreWrong() {
        QuestionDefinition.TrueFalse wet =
                (QuestionDefinition.TrueFalse) named("True").definition();

        assertThat(wet.feedbackFalseHtml()).containsEntry("en", "It is wet.");
        assertThat(wet.feedbackTrueHtml()).containsEntry("en", "Right");
    }

    @Test
    void textsAreReadByTheirFormat() {
        assertThat(html("Plain text")).isEqualTo("&lt;b&gt;not bold&lt;/b&gt; &amp; 5 &lt; 7");
        assertThat(html("Moodle text")).isEqualTo("5 &lt; 7 and <b>bold</b> &amp; so on<br>next line");
        assertThat(html("True")).isEqualTo("Water is <em>wet</em>.");
    }

    @Test
    void everyFaultIsNamedWithItsLine() {
        ImportedBank bank = RoundTrip.bank("faulty.gift");

        assertThat(bank.questions().stream().map(QuestionItem::name)).containsExactly("Good", "Minus", "Cut");
        assertThat(bank.problems().stream()
                        .filter(problem -> problem.severity() == Severity.FAULTY)
                        .map(problem -> problem.line() + " " + problem.item() + " " + problem.key()))
                .containsExactlyInAnyOrder(
                        "3 Open gift.no-closing-brace",
                        "5 Closed gift.no-opening-brace",
                        "7 Twice gift.second-braces",
                        "9 Alone too-few-answers",
                        "11 Nothing right no-right-answer",
                        "13 Arrow gift.no-arrow",
                        "15 Number no-number",
                        "17 Backwards range-backwards",
                        "19 Heavy weight-out-of-range",
                        "21 {T} no-text",
                        "23 Words before gift.text-before-answers",
                        "25 Empty empty-answer");
    }

    @Test
    void whatIsTakenInAnotherWayIsSaid() {
        ImportedBank bank = RoundTrip.bank("faulty.gift");

        assertThat(bank.problems().stream()
                        .filter(problem -> problem.severity() == Severity.CHANGED)
                        .map(problem -> problem.item() + " " + problem.key()))
                .containsExactlyInAnyOrder("Minus negative-share", "Cut html-cut", "Cut picture-missing");
        assertThat(bank.questions().getLast().definition().wordings().get("en").html())
                .isEqualTo("<p>Click <em>a well</em></p>");
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithTheirLine() {
        byte[] latin = "::A::b?{T}\n\n::Caf\u00e9::c{T}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(QuestionFiles.read(latin, "latin.gift", "en").problems())
                .containsExactly(new ImportProblem(Severity.FAULTY, "latin.gift", 3, "", "not-utf8", List.of()));
    }

    private static String html(String name) {
        return named(name).definition().wordings().get("en").html();
    }

    private static QuestionItem named(String name) {
        return RoundTrip.bank("all.gift").questions().stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
