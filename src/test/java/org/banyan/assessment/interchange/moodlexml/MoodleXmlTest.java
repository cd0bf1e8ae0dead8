package org.banyan.assessment.interchange.moodlexml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.Gap;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.interchange.ImportProblem;
import org.banyan.assessment.interchange.ImportProblem.Severity;
import org.banyan.assessment.interchange.ImportedBank;
import org.banyan.assessment.interchange.InterchangeFormat;
import org.banyan.assessment.interchange.QuestionFiles;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.RoundTrip;
import org.banyan.assessment.interchange.WrittenFile;
import org.junit.jupiter.api.Test;

class MoodleXmlTest {

    @Test
    void everyTypeBecomesAQuestion() {
        ImportedBank bank = RoundTrip.bank("all.xml");

        assertThat(bank.problems()).isEmpty();
        assertThat(bank.counts())
                .isEqualTo(Map.ofEntries(
                        Map.entry("single-choice", 1),
                        Map.entry("multiple-choice", 2),
                        Map.entry("true-false", 1),
                        Map.entry("short-text", 1),
                        Map.entry("numeric", 1),
                        Map.entry("matching", 1),
                        Map.entry("essay", 1),
                        Map.entry("description", 1),
                        Map.entry("cloze", 2),
                        Map.entry("ordering", 1),
                        Map.entry("drop-words", 1),
                        Map.entry("hot-spot", 1)));
    }

    @Test
    void whatCameFromMoodleGoesOutAndInAgainAsTheSame() {
        ImportedBank bank = RoundTrip.bank("all.xml");
        List<QuestionItem> withoutPlugin = bank.questions().stream()
                .filter(item -> !item.name().equals("All of them"))
                .toList();

        RoundTrip.assertSame(
                new ImportedBank(withoutPlugin, bank.media(), List.of()), InterchangeFormat.MOODLE_XML, "en");
        WrittenFile all = QuestionFiles.write(InterchangeFormat.MOODLE_XML, bank.questions(), bank.media(), "all");

        assertThat(all.problems().stream().map(ImportProblem::key)).containsExactly("export.plugin");
        assertThat(QuestionFiles.read(all.content(), "all.xml", "en").questions().stream()
                        .map(QuestionItem::definition))
                .containsExactlyElementsOf(
                        bank.questions().stream().map(QuestionItem::definition).toList());
    }

    @Test
    void whatCameFromGiftGoesToMoodleAndBackButForNothing() {
        ImportedBank gift = RoundTrip.bank("all.gift");

        WrittenFile written = QuestionFiles.write(InterchangeFormat.MOODLE_XML, gift.questions(), gift.media(), "bank");

        assertThat(written.problems()).isEmpty();
        ImportedBank again = QuestionFiles.read(written.content(), "bank.xml", "en");
        assertThat(again.problems()).isEmpty();
        assertThat(again.counts()).isEqualTo(gift.counts());
    }

    @Test
    void idTagsCategoryPictureAndAidsComeAlong() {
        ImportedBank bank = RoundTrip.bank("all.xml");
        QuestionItem one = bank.questions().getFirst();
        QuestionDefinition definition = one.definition();

        assertThat(one.externalId()).isEqualTo("one-1");
        assertThat(one.name()).isEqualTo("One & only");
        assertThat(one.tags()).containsExactly("basics", "water");
        assertThat(one.categories()).containsExactly("Water/Air", "Wells");
        assertThat(definition.points()).isEqualTo(2);
        assertThat(definition.wordings().get("en").html())
                .isEqualTo("<p>Look: <img src=\"/banks/media/%s\" alt=\"a well\" width=\"120\" height=\"80\"></p>"
                        .formatted(bank.media().keySet().iterator().next()));
        assertThat(definition.aids().hintsHtml()).containsExactly(Map.of("en", "Think"), Map.of("en", "Think again"));
        assertThat(definition.aids().penalty()).isEqualTo(new BigDecimal("0.3333333"));
        assertThat(definition.aids().partlyHtml()).isEqualTo(Map.of("en", "Partly"));
    }

    @Test
    void gapsAreReadWithTheirSignsAndWeights() {
        QuestionDefinition.Cloze cloze =
                (QuestionDefinition.Cloze) named("Gaps").definition();

        assertThat(cloze.wordings().get("en").html())
                .isEqualTo("<p>Wells [[g1]], [[g2]] by [[g3]]; and [[g4]] { no gap }.</p>");
        assertThat(cloze.points()).isEqualTo(5);
        Gap.Choose choose = (Gap.Choose) cloze.gaps().getFirst();
        assertThat(choose.answers().stream()
                        .map(answer -> answer.wordings().get("en").html()))
                .containsExactly("are dug", "are found", "fall ~ } down");
        assertThat(((Gap.Quantity) cloze.gaps().get(2)).accepted().getLast().span())
                .isEqualTo(new Accepted.Around(BigDecimal.valueOf(12), BigDecimal.valueOf(2)));
    }

    @Test
    void orderIsThatOfTheFractions() {
        QuestionDefinition.Ordering order =
                (QuestionDefinition.Ordering) named("Order").definition();

        assertThat(order.items().stream().map(each -> each.wordings().get("en").html()))
                .containsExactly("first", "second", "third");
    }

    @Test
    void whatCannotBeTakenIsNamed() {
        ImportedBank bank = RoundTrip.bank("faulty.xml");

        assertThat(bank.questions().stream().map(QuestionItem::name))
                .containsExactly("Changed essay", "Changed choice");
        assertThat(bank.problems().stream()
                        .filter(problem -> problem.severity().leavesOut())
                        .map(problem -> problem.severity() + " " + problem.item() + " " + problem.key()))
                .containsExactly(
                        "UNSUPPORTED Calculated type",
                        "FAULTY Nothing right no-right-answer",
                        "FAULTY No number no-number",
                        "FAULTY Open gap cloze.no-closing-brace",
                        "UNSUPPORTED Unknown gap cloze.type",
                        "FAULTY Lost gap gap-lost",
                        "FAULTY No word gap-without-word",
                        "UNSUPPORTED Two markers several-markers",
                        "FAULTY Empty no-text");
        assertThat(bank.problems()).allMatch(problem -> problem.line() > 1);
    }

    @Test
    void whatIsTakenInAnotherWayIsSaid() {
        ImportedBank bank = RoundTrip.bank("faulty.xml");

        assertThat(bank.problems().stream()
                        .filter(problem -> problem.severity() == Severity.CHANGED)
                        .filter(problem -> !problem.item().equals("Lost gap"))
                        .map(problem -> problem.item() + " " + problem.key()))
                .containsExactlyInAnyOrder(
                        "Changed essay essay-files",
                        "Changed essay essay-template",
                        "Changed essay essay-grader",
                        "Changed essay points-rounded",
                        "Changed choice file-left-out",
                        "Changed choice html-cut",
                        "Changed choice picture-missing");
    }

    private static QuestionItem named(String name) {
        return RoundTrip.bank("all.xml").questions().stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
