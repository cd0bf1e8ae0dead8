package org.banyan.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.Area;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.interchange.ChoiceMaker;
import org.banyan.assessment.interchange.Export;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.XmlText;
import org.banyan.assessment.scoring.Marking;
import org.banyan.assessment.scoring.OrderMarking;
import org.jspecify.annotations.Nullable;

/** What of a question is different from type to type in QTI. */
final class QtiTypes {

    private static final String FEEDBACK = "FEEDBACK";

    private final QtiItemXml xml;
    private final String stem;
    private final int points;

    QtiTypes(QtiItemXml xml) {
        this.xml = xml;
        this.stem = Export.only(xml.item.definition().wordings()).orElseThrow().html();
        this.points = xml.item.definition().points();
    }

    void write() {
        switch (xml.item.definition()) {
            case QuestionDefinition.Choice choice -> choice(choice);
            case QuestionDefinition.TrueFalse truth -> truth(truth);
            case QuestionDefinition.Matching matching -> matching(matching);
            case QuestionDefinition.Ordering ordering -> ordering(ordering);
            case QuestionDefinition.ShortText words -> {
                entry("string");
                new QtiAccepted(xml, QtiItemXml.RESPONSE, points).words(words.accepted(), words.caseMatters());
            }
            case QuestionDefinition.Numeric number -> {
                if (!number.units().isEmpty()) {
                    xml.export.changed(xml.item, "units");
                }
                entry("float");
                new QtiAccepted(xml, QtiItemXml.RESPONSE, points).numbers(number.accepted());
            }
            case QuestionDefinition.Cloze cloze -> new QtiCloze(xml, stem).write(cloze);
            case QuestionDefinition.DropWords drop -> dropWords(drop);
            case QuestionDefinition.HotSpot spot -> new QtiPictureXml(xml, stem).write(spot);
            case QuestionDefinition.Essay essay -> essay(essay);
            case QuestionDefinition.Description _ -> xml.stem(stem);
        }
    }

    private void choice(QuestionDefinition.Choice choice) {
        List<String> right = choice.answers().stream()
                .filter(Answer::correct)
                .map(Answer::key)
                .toList();
        boolean all = choice.marking() == Marking.ALL_OR_NOTHING && (choice.several() || right.size() == 1);
        declare(xml.declarations, choice.several() ? "multiple" : "single", "identifier", right);
        if (!all) {
            xml.declarations.open("qti-mapping", "default-value", "0", "lower-bound", "0", "upper-bound", points);
            for (Answer answer : choice.answers()) {
                BigDecimal value =
                        ChoiceMaker.percent(choice, answer).movePointLeft(2).multiply(BigDecimal.valueOf(points));
                xml.declarations.empty("qti-map-entry", "map-key", answer.key(), "mapped-value", Numerals.write(value));
            }
            xml.declarations.close();
        }
        xml.declarations.close();
        xml.stem(stem);
        String marking = choice.marking() == Marking.PARTIAL || choice.marking() == Marking.RIGHT_MINUS_WRONG
                ? word(choice.marking())
                : null;
        xml.body.open(
                "qti-choice-interaction",
                "response-identifier",
                QtiItemXml.RESPONSE,
                "shuffle",
                choice.shuffled(),
                "max-choices",
                choice.several() ? 0 : 1,
                QtiQuestion.MARKING,
                marking);
        boolean told = false;
        for (Answer answer : choice.answers()) {
            Wording wording = Export.only(answer.wordings()).orElseThrow();
            told |= simpleChoice(answer.key(), wording.html(), wording.feedbackHtml());
        }
        xml.body.close();
        markChoice(all, told);
    }

    private void truth(QuestionDefinition.TrueFalse truth) {
        declare(xml.declarations, "single", "identifier", List.of(String.valueOf(truth.correct())));
        xml.declarations.close();
        xml.stem(stem);
        xml.body.open(
                "qti-choice-interaction",
                "response-identifier",
                QtiItemXml.RESPONSE,
                "shuffle",
                "false",
                "max-choices",
                "1");
        boolean told = simpleChoice(
                "true", "True", Export.only(truth.feedbackTrueHtml()).orElse(null));
        told |= simpleChoice(
                "false", "False", Export.only(truth.feedbackFalseHtml()).orElse(null));
        xml.body.close();
        markChoice(true, told);
    }

    private boolean simpleChoice(String key, String html, @Nullable String feedback) {
        String inline = feedback == null
                ? ""
                : "<qti-feedback-inline outcome-identifier=\"" + FEEDBACK + "\" identifier=\"" + key
                        + "\" show-hide=\"show\">" + xml.xhtml(feedback) + "</qti-feedback-inline>";
        xml.body.markup("qti-simple-choice", xml.xhtml(html) + inline, "identifier", key);
        return feedback != null;
    }

    private void markChoice(boolean all, boolean told) {
        mark(all, told || xml.hasFeedback());
        if (told) {
            xml.outcome(FEEDBACK);
            xml.rules.open("qti-set-outcome-value", "identifier", FEEDBACK);
            xml.rules.empty("qti-variable", "identifier", QtiItemXml.RESPONSE).close();
        }
    }

    /** By a template, or where there is more to say by rules that do the same. */
    private void mark(boolean all, boolean byRules) {
        if (!byRules && (!all || points == 1)) {
            xml.markBy(all ? "match_correct" : "map_response");
        } else if (all) {
            xml.rules.open("qti-response-condition").open("qti-response-if").open("qti-match");
            xml.rules.empty("qti-variable", "identifier", QtiItemXml.RESPONSE);
            xml.rules.empty("qti-correct", "identifier", QtiItemXml.RESPONSE).close();
            xml.set("SCORE", "float", String.valueOf(points));
            xml.rules.close().open("qti-response-else");
            xml.set("SCORE", "float", "0");
            xml.rules.close().close();
        } else {
            xml.rules.open("qti-set-outcome-value", "identifier", "SCORE");
            xml.rules
                    .empty("qti-map-response", "identifier", QtiItemXml.RESPONSE)
                    .close();
        }
    }

    private void matching(QuestionDefinition.Matching matching) {
        List<String> pairs = matching.prompts().stream()
                .map(prompt -> prompt.key() + " " + prompt.match())
                .toList();
        boolean all = pairs(matching.marking(), pairs);
        xml.stem(stem);
        xml.body.open(
                "qti-match-interaction",
                "response-identifier",
                QtiItemXml.RESPONSE,
                "shuffle",
                matching.shuffled(),
                "max-associations",
                pairs.size(),
                QtiQuestion.MARKING,
                saidMarking(matching.marking(), pairs));
        xml.body.open("qti-simple-match-set");
        matching.prompts().forEach(prompt -> associable(prompt.key(), prompt.wordings(), 1));
        xml.body.close().open("qti-simple-match-set");
        matching.matches().forEach(match -> associable(match.key(), match.wordings(), 0));
        xml.body.close().close();
        mark(all, xml.hasFeedback());
    }

    /**
     * Declares pairs.
     *
     * @return whether only all of them together earn something
     */
    private boolean pairs(Marking marking, List<String> pairs) {
        declare(xml.declarations, "multiple", "directedPair", pairs);
        boolean all = marking == Marking.ALL_OR_NOTHING;
        if (!all) {
            xml.declarations.open("qti-mapping", "default-value", "0", "lower-bound", "0", "upper-bound", points);
            BigDecimal each = BigDecimal.valueOf(points)
                    .divide(BigDecimal.valueOf(pairs.size()), 10, java.math.RoundingMode.HALF_UP);
            pairs.forEach(pair ->
                    xml.declarations.empty("qti-map-entry", "map-key", pair, "mapped-value", Numerals.write(each)));
            xml.declarations.close();
        }
        xml.declarations.close();
        return all;
    }

    /** Said only where the rules do not tell it. */
    private static @Nullable String saidMarking(Marking marking, List<String> pairs) {
        boolean onlyOne = pairs.size() == 1 && marking == Marking.PARTIAL;
        return marking == Marking.RIGHT_MINUS_WRONG || onlyOne ? word(marking) : null;
    }

    private void associable(String key, Map<String, Wording> wordings, int most) {
        xml.body.markup(
                "qti-simple-associable-choice",
                xml.xhtml(Export.only(wordings).orElseThrow().html()),
                "identifier",
                key,
                "match-max",
                most);
    }

    private void ordering(QuestionDefinition.Ordering ordering) {
        declare(
                xml.declarations,
                "ordered",
                "identifier",
                ordering.items().stream().map(QuestionDefinition.Option::key).toList());
        xml.declarations.close();
        if (ordering.marking() != OrderMarking.ALL_OR_NOTHING) {
            xml.export.changed(xml.item, "marking");
        }
        xml.stem(stem);
        xml.body.open(
                "qti-order-interaction",
                "response-identifier",
                QtiItemXml.RESPONSE,
                "shuffle",
                "true",
                QtiQuestion.MARKING,
                ordering.marking() == OrderMarking.ALL_OR_NOTHING
                        ? null
                        : ordering.marking().name().toLowerCase(Locale.ROOT));
        ordering.items()
                .forEach(each -> xml.body.markup(
                        "qti-simple-choice",
                        xml.xhtml(Export.only(each.wordings()).orElseThrow().html()),
                        "identifier",
                        each.key()));
        xml.body.close();
        mark(true, xml.hasFeedback());
    }

    private void dropWords(QuestionDefinition.DropWords drop) {
        List<String> pairs =
                drop.gaps().stream().map(gap -> gap.word() + " " + gap.key()).toList();
        boolean all = pairs(drop.marking(), pairs);
        xml.body.open(
                "qti-gap-match-interaction",
                "response-identifier",
                QtiItemXml.RESPONSE,
                "shuffle",
                drop.shuffled(),
                QtiQuestion.MARKING,
                saidMarking(drop.marking(), pairs));
        for (QuestionDefinition.Word word : drop.words()) {
            xml.body.text(
                    "qti-gap-text",
                    Export.only(word.texts()).orElse(""),
                    "identifier",
                    word.key(),
                    "match-max",
                    word.reusable() ? 0 : 1,
                    "match-group",
                    word.group() == 1 ? null : "group-" + word.group());
        }
        String text = xml.xhtml(stem);
        for (QuestionDefinition.Place gap : drop.gaps()) {
            text = text.replace("[[" + gap.key() + "]]", "<qti-gap identifier=\"" + gap.key() + "\"/>");
        }
        xml.body.markup("div", text, QtiBody.STEM, "1").close();
        mark(all, xml.hasFeedback());
    }

    /** The text with a field to write into: at its blank, or below. */
    private void entry(String type) {
        String field = "<qti-text-entry-interaction response-identifier=\"RESPONSE\" expected-length=\"40\"/>";
        String text = xml.xhtml(stem);
        int blank = text.indexOf(QtiGaps.BLANK);
        xml.body.markup(
                "div",
                blank < 0
                        ? text + "<p>" + field + "</p>"
                        : text.substring(0, blank) + field + text.substring(blank + QtiGaps.BLANK.length()),
                QtiBody.STEM,
                "1");
        xml.declarations.open(
                "qti-response-declaration", "identifier", "RESPONSE", "cardinality", "single", "base-type", type);
    }

    private void essay(QuestionDefinition.Essay essay) {
        if (!essay.rubric().isEmpty() || !essay.modelHtml().isEmpty()) {
            xml.export.changed(xml.item, "rubric");
        }
        declare(xml.declarations, "single", "string", List.of());
        xml.declarations.close();
        xml.stem(stem);
        xml.body.empty(
                "qti-extended-text-interaction",
                "response-identifier",
                QtiItemXml.RESPONSE,
                "expected-lines",
                "15",
                "data-words-min",
                essay.wordsMin(),
                "data-words-max",
                essay.wordsMax());
    }

    /** Opens the declaration of the response, with what is right. */
    static void declare(XmlText xml, String cardinality, String type, List<String> right) {
        declare(xml, QtiItemXml.RESPONSE, cardinality, type, right);
    }

    static void declare(XmlText xml, String response, String cardinality, String type, List<String> right) {
        xml.open("qti-response-declaration", "identifier", response, "cardinality", cardinality, "base-type", type);
        if (!right.isEmpty()) {
            xml.open("qti-correct-response");
            new ArrayList<>(right).forEach(value -> xml.text("qti-value", value));
            xml.close();
        }
    }

    static String word(Marking marking) {
        return marking.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What an area is called. */
    static String plain(Area area) {
        return QuestionTexts.words(Export.only(area.wordings()).orElseThrow().html());
    }

    static List<String> patterns(Accepted.Words accepted) {
        return Export.only(accepted.patterns()).orElse(List.of());
    }
}
