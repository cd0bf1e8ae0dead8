package org.banyan.assessment.interchange.qti;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.banyan.assessment.Gap;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.interchange.Export;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.XmlText;

/** A text with gaps as an item with several interactions, whose scores are added. */
final class QtiCloze {

    private final QtiItemXml xml;
    private final String stem;

    QtiCloze(QtiItemXml xml, String stem) {
        this.xml = xml;
        this.stem = stem;
    }

    void write(QuestionDefinition.Cloze cloze) {
        int weights = cloze.gaps().stream().mapToInt(Gap::weight).sum();
        if (cloze.points() % weights != 0) {
            xml.export.changed(xml.item, "points", cloze.points());
        }
        xml.set("SCORE", "float", "0");
        String text = xml.xhtml(stem);
        int number = 0;
        for (Gap gap : cloze.gaps()) {
            String response = "RESPONSE-" + ++number;
            int worth = gap.weight() * Math.max(1, cloze.points() / weights);
            text = text.replace("[[" + gap.key() + "]]", field(gap, response));
            switch (gap) {
                case Gap.Choose choose -> choose(choose, response, worth);
                case Gap.Words words -> {
                    open(response, "string");
                    new QtiAccepted(xml, response, worth).words(words.accepted(), words.caseMatters());
                }
                case Gap.Quantity quantity -> {
                    open(response, "float");
                    new QtiAccepted(xml, response, worth).numbers(quantity.accepted());
                }
            }
        }
        xml.body.markup("div", text, QtiBody.STEM, "1");
    }

    private void open(String response, String type) {
        xml.declarations.open(
                "qti-response-declaration", "identifier", response, "cardinality", "single", "base-type", type);
    }

    private static String field(Gap gap, String response) {
        if (!(gap instanceof Gap.Choose choose)) {
            // The mark tells a text with one gap from a question with a field below.
            return "<qti-text-entry-interaction response-identifier=\"" + response + "\" data-banyan-gap=\"1\"/>";
        }
        StringBuilder field = new StringBuilder("<qti-inline-choice-interaction response-identifier=\"")
                .append(response)
                .append("\" shuffle=\"")
                .append(choose.shuffled())
                .append("\">");
        for (Answer answer : choose.answers()) {
            String words = QuestionTexts.words(
                    Export.only(answer.wordings()).orElseThrow().html());
            field.append("<qti-inline-choice identifier=\"")
                    .append(answer.key())
                    .append("\">")
                    .append(XmlText.escape(words))
                    .append("</qti-inline-choice>");
        }
        return field.append("</qti-inline-choice-interaction>").toString();
    }

    private void choose(Gap.Choose gap, String response, int worth) {
        List<String> right = gap.answers().stream()
                .filter(Answer::correct)
                .map(Answer::key)
                .limit(1)
                .toList();
        QtiTypes.declare(xml.declarations, response, "single", "identifier", right);
        xml.declarations.open("qti-mapping", "default-value", "0");
        boolean told = false;
        for (Answer answer : gap.answers()) {
            BigDecimal value = answer.weight().multiply(BigDecimal.valueOf(worth), MathContext.DECIMAL64);
            xml.declarations.empty("qti-map-entry", "map-key", answer.key(), "mapped-value", Numerals.write(value));
            told |= Export.only(answer.wordings()).orElseThrow().feedbackHtml() != null;
        }
        xml.declarations.close().close();
        xml.rules.open("qti-set-outcome-value", "identifier", "SCORE").open("qti-sum");
        xml.rules.empty("qti-variable", "identifier", "SCORE");
        xml.rules.empty("qti-map-response", "identifier", response).close().close();
        if (told) {
            tell(gap, response);
        }
    }

    private void tell(Gap.Choose gap, String response) {
        String outcome = "FEEDBACK-" + response;
        xml.outcome(outcome);
        boolean first = true;
        int number = 0;
        for (Answer answer : gap.answers()) {
            Wording wording = Export.only(answer.wordings()).orElseThrow();
            String feedback = wording.feedbackHtml();
            if (feedback != null) {
                if (first) {
                    xml.rules.open("qti-response-condition");
                }
                xml.rules
                        .open(first ? "qti-response-if" : "qti-response-else-if")
                        .open("qti-match");
                first = false;
                xml.rules.empty("qti-variable", "identifier", response);
                xml.rules
                        .text("qti-base-value", answer.key(), "base-type", "identifier")
                        .close();
                String identifier = Probes.OF_ANSWER + "-" + response + "-" + ++number;
                xml.set(outcome, "identifier", identifier);
                xml.modal(outcome, identifier, feedback);
                xml.rules.close();
            }
        }
        xml.rules.close();
    }
}
