package org.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.QuestionDefinition.ShortText;
import org.banyan.assessment.QuestionDefinition.TrueFalse;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.scoring.Marking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions that were stored before there were hints, shares and further kinds stay what they were, to the letter. */
class StoredQuestionTest {

    private static final Map<String, Wording> ASKED = Map.of("en", new Wording("<p>Q</p>", null));

    @Test
    void aChoiceOfBeforeIsReadAndWrittenAsItWas() {
        var question = new Choice(
                "k",
                2,
                ASKED,
                true,
                List.of(new Answer("a", true, Map.of("en", new Wording("A", "F"))), new Answer("b", false, ASKED)));

        isStoredAs(question, "choice", """
                {"key":"k","points":2,"wordings":{"en":{"html":"<p>Q</p>","feedbackHtml":null}},"several":true,"answers":\
                [{"key":"a","correct":true,"wordings":{"en":{"html":"A","feedbackHtml":"F"}}},\
                {"key":"b","correct":false,"wordings":{"en":{"html":"<p>Q</p>","feedbackHtml":null}}}]}""");
    }

    @Test
    void aStatementOfBeforeIsReadAndWrittenAsItWas() {
        isStoredAs(new TrueFalse("k", 1, ASKED, false, Map.of("en", "T"), Map.of()), "true-false", """
                {"key":"k","points":1,"wordings":{"en":{"html":"<p>Q</p>","feedbackHtml":null}},"correct":false,\
                "feedbackTrueHtml":{"en":"T"},"feedbackFalseHtml":{}}""");
    }

    @Test
    void aNumberOfBeforeIsReadAndWrittenAsItWas() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("en", "percent");
        units.put("ar", "x");

        isStoredAs(Numeric.of("k", 1, ASKED, new BigDecimal("4.5"), new BigDecimal("0.5"), units), "numeric", """
                {"key":"k","points":1,"wordings":{"en":{"html":"<p>Q</p>","feedbackHtml":null}},"correct":4.5,\
                "tolerance":0.5,"units":{"en":"percent","ar":"x"}}""");
        isStoredAs(Numeric.of("k", 1, ASKED, new BigDecimal("1200000"), BigDecimal.ZERO, Map.of()), "numeric", """
                {"key":"k","points":1,"wordings":{"en":{"html":"<p>Q</p>","feedbackHtml":null}},"correct":1200000,\
                "tolerance":0,"units":{}}""");
        isStoredAs(
                Numeric.of("k", 1, ASKED, new BigDecimal("4.50"), new BigDecimal("0.000001"), Map.of()),
                "numeric",
                """
                {"key":"k","points":1,"wordings":{"en":{"html":"<p>Q</p>","feedbackHtml":null}},"correct":4.50,\
                "tolerance":0.000001,"units":{}}""");
    }

    @Test
    void wordsOfBeforeAreReadAndWrittenAsTheyWere() {
        isStoredAs(ShortText.of("k", 1, ASKED, Map.of("en", List.of("open licence", "x*"))), "short-text", """
                {"key":"k","points":1,"wordings":{"en":{"html":"<p>Q</p>","feedbackHtml":null}},\
                "accepted":{"en":["open licence","x*"]}}""");
    }

    @Test
    void aShortFormKeepsWhatIsSaidBesides() {
        var hints = new Aids(List.of(Map.of("en", "Look up")), new BigDecimal("0.1"), Map.of(), Map.of(), Map.of());
        var question =
                new ShortText("k", 1, ASKED, List.of(Accepted.Words.right(Map.of("en", List.of("CSV")))), true, hints);

        isStoredAs(question, "short-text", """
                {"key":"k","points":1,"wordings":{"en":{"html":"<p>Q</p>","feedbackHtml":null}},\
                "accepted":{"en":["CSV"]},"caseMatters":true,\
                "aids":{"hintsHtml":[{"en":"Look up"}],"penalty":0.1}}""");
    }

    @Test
    void aChoiceKeepsItsShares() {
        var question = new Choice(
                "k",
                1,
                ASKED,
                false,
                List.of(new Answer("a", true, ASKED, new BigDecimal("0.5")), new Answer("b", true, ASKED)),
                Marking.WEIGHTED,
                true,
                Aids.NONE);

        assertThat(stored(question)).isEqualTo(question);
        assertThat(QuestionContent.of(question).json()).contains("\"share\":0.5", "WEIGHTED", "\"shuffled\":true");
    }

    static List<QuestionDefinition> everyKind() {
        return EveryKind.questions();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyKind")
    void everyKindComesBackAsItWasWritten(QuestionDefinition question) {
        assertThat(stored(question)).isEqualTo(question);
    }

    private static QuestionDefinition stored(QuestionDefinition question) {
        return QuestionContent.of(question).definition();
    }

    private static void isStoredAs(QuestionDefinition question, String kind, String json) {
        assertThat(QuestionContent.of(question)).isEqualTo(new QuestionContent(kind, json));
        assertThat(new QuestionContent(kind, json).definition()).isEqualTo(question);
    }
}
