package org.banyan.assessment.interchange.qti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.Area;
import org.banyan.assessment.Gap;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.interchange.ImportProblem;
import org.banyan.assessment.interchange.ImportedBank;
import org.banyan.assessment.interchange.InterchangeFormat;
import org.banyan.assessment.interchange.QuestionFiles;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.RoundTrip;
import org.banyan.assessment.interchange.WrittenFile;
import org.banyan.assessment.scoring.Marking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QtiTest {

    private static final List<String> GOOD = List.of(
            "choice",
            "choice-multiple",
            "order",
            "associate",
            "match",
            "gap-match",
            "inline-choice",
            "text-entry",
            "extended-text",
            "slider",
            "hotspot",
            "select-point",
            "rules",
            "number-rules",
            "text",
            "choice3");

    @Test
    void everyInteractionBecomesAQuestion() {
        ImportedBank bank = packaged(GOOD);

        assertThat(bank.problems().stream().map(problem -> problem.file() + " " + problem.key()))
                .containsExactlyInAnyOrder(
                        "items/associate.xml qti.associate",
                        "items/associate.xml qti.marking",
                        "items/slider.xml qti.slider");
        assertThat(bank.counts())
                .isEqualTo(Map.ofEntries(
                        Map.entry("single-choice", 2),
                        Map.entry("multiple-choice", 2),
                        Map.entry("ordering", 1),
                        Map.entry("matching", 2),
                        Map.entry("drop-words", 1),
                        Map.entry("cloze", 1),
                        Map.entry("short-text", 1),
                        Map.entry("essay", 1),
                        Map.entry("numeric", 2),
                        Map.entry("hot-spot", 2),
                        Map.entry("description", 1)));
    }

    @Test
    void whatCameFromQtiGoesOutAndInAgainAsTheSame() {
        RoundTrip.assertSame(packaged(GOOD), InterchangeFormat.QTI, "en");
    }

    /** Whatever QTI cannot say is told once; what it has said comes back as the same. */
    @ParameterizedTest
    @ValueSource(strings = {"all.xml", "all.gift"})
    void whatCameFromElsewhereIsTheSameAfterItHasBeenQtiOnce(String file) {
        ImportedBank elsewhere = RoundTrip.bank(file);
        WrittenFile once = QuestionFiles.write(InterchangeFormat.QTI, elsewhere.questions(), elsewhere.media(), "bank");
        ImportedBank bank = QuestionFiles.read(once.content(), once.name(), "en");

        Set<String> told =
                Set.copyOf(once.problems().stream().map(ImportProblem::item).toList());
        assertThat(bank.problems()).allMatch(problem -> told.contains(problem.item()));
        assertThat(bank.counts()).isEqualTo(elsewhere.counts());
        assertThat(bank.questions().stream()
                        .filter(item -> !told.contains(item.name()))
                        .map(QuestionItem::definition))
                .containsExactlyElementsOf(elsewhere.questions().stream()
                        .filter(item -> !told.contains(item.name()))
                        .map(QuestionItem::definition)
                        .toList());
        WrittenFile twice = QuestionFiles.write(InterchangeFormat.QTI, bank.questions(), bank.media(), "bank");
        assertThat(QuestionFiles.read(twice.content(), twice.name(), "en").questions())
                .isEqualTo(bank.questions());
    }

    @Test
    void standardTemplatesAreFollowed() {
        QuestionDefinition.Choice water = (QuestionDefinition.Choice) definition("choice-multiple");
        assertThat(water.points()).isEqualTo(2);
        assertThat(water.marking()).isEqualTo(Marking.WEIGHTED);
        assertThat(water.answers().stream().map(QuestionDefinition.Answer::weight))
                .containsExactly(
                        new BigDecimal("0.5"), new BigDecimal("-1"), new BigDecimal("0.5"), new BigDecimal("-0.5"));
        QuestionDefinition.Choice three = (QuestionDefinition.Choice) definition("choice3");
        assertThat(three.marking()).isEqualTo(Marking.ALL_OR_NOTHING);
        assertThat(three.shuffled()).isTrue();
        QuestionDefinition.HotSpot point = (QuestionDefinition.HotSpot) definition("select-point");
        assertThat(point.shown()).isFalse();
        assertThat(point.areas().getFirst().shape()).isEqualTo(new Area.Circle(20, 20, 8));
    }

    @Test
    void rulesAreRunToFindWhatEachAnswerEarnsAndIsTold() {
        QuestionDefinition.Choice rules = (QuestionDefinition.Choice) definition("rules");

        assertThat(rules.points()).isEqualTo(4);
        assertThat(rules.answers().stream().map(QuestionDefinition.Answer::weight))
                .containsExactly(BigDecimal.ONE, new BigDecimal("0.5"), BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(rules.aids().rightHtml()).containsEntry("en", "Well done");
        assertThat(rules.aids().partlyHtml()).containsEntry("en", "Nearly");
        assertThat(rules.aids().wrongHtml()).containsEntry("en", "Look again");
    }

    @Test
    void numbersAreFoundInTheConditions() {
        QuestionDefinition.Numeric number = (QuestionDefinition.Numeric) definition("number-rules");

        assertThat(number.wordings().get("en").html()).isEqualTo("<p>How long is it? _____ m</p>");
        assertThat(number.accepted())
                .containsExactly(
                        Accepted.Quantity.right(new BigDecimal("3.5"), new BigDecimal("0.1")),
                        new Accepted.Quantity(
                                new Accepted.Between(new BigDecimal("3"), new BigDecimal("4")),
                                new BigDecimal("0.5"),
                                Map.of()));
    }

    @Test
    void gapsAndPairsAreReadByWhatIsRight() {
        QuestionDefinition.DropWords drop = (QuestionDefinition.DropWords) definition("gap-match");
        assertThat(drop.gaps())
                .containsExactly(new QuestionDefinition.Place("g1", "w1"), new QuestionDefinition.Place("g2", "w3"));
        assertThat(drop.words().getLast().reusable()).isTrue();
        QuestionDefinition.Cloze york = (QuestionDefinition.Cloze) definition("inline-choice");
        assertThat(((Gap.Choose) york.gaps().getFirst()).answers().getLast().correct())
                .isTrue();
        QuestionDefinition.ShortText entry = (QuestionDefinition.ShortText) definition("text-entry");
        assertThat(entry.caseMatters()).isTrue();
        assertThat(entry.accepted().getLast().share()).isEqualTo(new BigDecimal("0.5"));
    }

    @Test
    void inlineFeedbackIsOfItsAnswer() {
        QuestionDefinition.Choice choice = (QuestionDefinition.Choice) definition("choice");

        assertThat(choice.answers().getFirst().wordings().get("en").feedbackHtml())
                .isEqualTo("No, one is wrong");
        assertThat(choice.wordings().get("en").html()).isEqualTo("<p>Look at the text.</p>\nWhich is <em>right</em>?");
    }

    @Test
    void whatCannotBeTakenIsNamedWithFileAndLine() {
        ImportedBank bank = packaged(List.of("upload", "two", "unknown-rule", "nothing-right"));

        assertThat(bank.questions()).isEmpty();
        assertThat(bank.problems().stream()
                        .map(problem -> problem.severity() + " " + problem.file() + " " + problem.key()))
                .containsExactly(
                        "UNSUPPORTED items/upload.xml type",
                        "UNSUPPORTED items/two.xml qti.several-interactions",
                        "UNSUPPORTED items/unknown-rule.xml qti.rule",
                        "FAULTY items/nothing-right.xml no-right-answer");
        assertThat(bank.problems()).allMatch(problem -> problem.line() > 1);
    }

    @Test
    void aPackageTellsTagsAndCategories() {
        ImportedBank gift = RoundTrip.bank("all.gift");
        WrittenFile written = QuestionFiles.write(InterchangeFormat.QTI, gift.questions(), gift.media(), "bank");

        QuestionItem boiling = QuestionFiles.read(written.content(), "bank.zip", "en")
                .questions()
                .getFirst();

        assertThat(boiling.externalId()).isEqualTo("w-1");
        assertThat(boiling.tags()).containsExactly("hygiene", "wash ] basics");
        assertThat(boiling.categories()).containsExactly("Water", "Wells \\", "springs/pumps");
    }

    private static QuestionDefinition definition(String name) {
        return packaged(List.of(name)).questions().getFirst().definition();
    }

    private static ImportedBank packaged(List<String> items) {
        StringBuilder manifest = new StringBuilder("<manifest identifier=\"m\"><resources>");
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String item : items) {
            manifest.append("<resource identifier=\"r-%s\" type=\"imsqti_item_xmlv2p1\" href=\"items/%s.xml\"/>"
                    .formatted(item, item));
            files.put("items/" + item + ".xml", RoundTrip.fixture("qti/" + item + ".xml"));
        }
        files.put("items/images/map.png", RoundTrip.fixture("qti/map.png"));
        files.put(
                "imsmanifest.xml",
                manifest.append("</resources></manifest>").toString().getBytes());
        return QuestionFiles.read(zip(files), "package.zip", "en");
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
