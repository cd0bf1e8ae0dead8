package org.banyan.assessment.interchange.moodlexml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.Area;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.interchange.ChoiceMaker;
import org.banyan.assessment.interchange.Export;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.Weights;
import org.banyan.assessment.interchange.XmlText;
import org.banyan.assessment.scoring.Marking;
import org.jspecify.annotations.Nullable;

/** What of a question is different from type to type in Moodle XML. */
final class MoodleTypes {

    private final MoodleXmlWriter writer;
    private final Export export;
    private final QuestionItem item;

    MoodleTypes(MoodleXmlWriter writer, Export export, QuestionItem item) {
        this.writer = writer;
        this.export = export;
        this.item = item;
    }

    String name() {
        return switch (item.definition()) {
            case QuestionDefinition.Choice choice -> isOfAll(choice) ? "multichoiceset" : "multichoice";
            case QuestionDefinition.TrueFalse _ -> "truefalse";
            case QuestionDefinition.Matching _ -> "matching";
            case QuestionDefinition.Ordering _ -> "ordering";
            case QuestionDefinition.ShortText _ -> "shortanswer";
            case QuestionDefinition.Numeric _ -> "numerical";
            case QuestionDefinition.Cloze _ -> "cloze";
            case QuestionDefinition.DropWords _ -> "ddwtos";
            case QuestionDefinition.HotSpot _ -> "ddmarker";
            case QuestionDefinition.Essay _ -> "essay";
            case QuestionDefinition.Description _ -> "description";
        };
    }

    private static boolean isOfAll(QuestionDefinition.Choice choice) {
        return choice.several() && choice.marking() == Marking.ALL_OR_NOTHING;
    }

    /** The text with the gaps as the type writes them. */
    String asked(String html) {
        return switch (item.definition()) {
            case QuestionDefinition.Cloze cloze ->
                ClozeText.of(html, cloze.gaps(), () -> export.changed(item, "open-range"));
            case QuestionDefinition.DropWords drop -> {
                String text = html;
                List<String> words =
                        drop.words().stream().map(QuestionDefinition.Word::key).toList();
                for (QuestionDefinition.Place gap : drop.gaps()) {
                    text = text.replace("[[" + gap.key() + "]]", "[[" + (words.indexOf(gap.word()) + 1) + "]]");
                }
                yield text;
            }
            default -> html;
        };
    }

    void write(XmlText xml) {
        switch (item.definition()) {
            case QuestionDefinition.Choice choice -> write(xml, choice);
            case QuestionDefinition.TrueFalse truth -> write(xml, truth);
            case QuestionDefinition.Matching matching -> write(xml, matching);
            case QuestionDefinition.Ordering ordering -> write(xml, ordering);
            case QuestionDefinition.ShortText words -> {
                xml.text("usecase", words.caseMatters() ? "1" : "0");
                words.accepted()
                        .forEach(accepted -> Export.only(accepted.patterns())
                                .orElse(List.of())
                                .forEach(pattern -> accepted(xml, pattern, accepted, null)));
            }
            case QuestionDefinition.Numeric number -> write(xml, number);
            case QuestionDefinition.DropWords drop -> write(xml, drop);
            case QuestionDefinition.HotSpot spot -> write(xml, spot);
            case QuestionDefinition.Essay essay -> write(xml, essay);
            case QuestionDefinition.Cloze _, QuestionDefinition.Description _ -> {
                // All they say is in their text.
            }
        }
    }

    private void write(XmlText xml, QuestionDefinition.Choice choice) {
        if (isOfAll(choice)) {
            export.changed(item, "plugin", "multichoiceset");
        } else if (choice.several() && choice.marking() == Marking.PARTIAL) {
            export.changed(item, "marking");
        }
        xml.text("single", !choice.several());
        xml.text("shuffleanswers", choice.shuffled());
        xml.text("answernumbering", "abc");
        for (Answer answer : choice.answers()) {
            BigDecimal percent = isOfAll(choice)
                    ? BigDecimal.valueOf(answer.correct() ? 100 : 0)
                    : ChoiceMaker.percent(choice, answer);
            Wording wording = Export.only(answer.wordings()).orElseThrow();
            writer.open("answer", wording.html(), "fraction", Numerals.write(percent));
            feedback(wording.feedbackHtml());
            xml.close();
        }
    }

    private void write(XmlText xml, QuestionDefinition.TrueFalse truth) {
        for (boolean said : List.of(true, false)) {
            Map<String, String> feedback = said ? truth.feedbackTrueHtml() : truth.feedbackFalseHtml();
            xml.open("answer", "fraction", truth.correct() == said ? "100" : "0", "format", "moodle_auto_format");
            xml.text("text", said);
            feedback(Export.only(feedback).orElse(null));
            xml.close();
        }
    }

    private void write(XmlText xml, QuestionDefinition.Matching matching) {
        if (matching.marking() != Marking.PARTIAL) {
            export.changed(item, "marking");
        }
        xml.text("shuffleanswers", matching.shuffled());
        for (QuestionDefinition.Prompt prompt : matching.prompts()) {
            writer.open(
                    "subquestion", Export.only(prompt.wordings()).orElseThrow().html());
            matching.matches().stream()
                    .filter(match -> match.key().equals(prompt.match()))
                    .forEach(match -> match(xml, match));
            xml.close();
        }
        matching.matches().stream()
                .filter(match -> matching.prompts().stream()
                        .noneMatch(prompt -> prompt.match().equals(match.key())))
                .forEach(match -> {
                    writer.open("subquestion", "");
                    match(xml, match);
                    xml.close();
                });
    }

    /** A match is plain text in Moodle. */
    private static void match(XmlText xml, QuestionDefinition.Option match) {
        String html = Export.only(match.wordings()).orElseThrow().html();
        xml.open("answer").text("text", QuestionTexts.words(html)).close();
    }

    private void write(XmlText xml, QuestionDefinition.Ordering ordering) {
        xml.text("layouttype", "VERTICAL").text("selecttype", "ALL").text("selectcount", "0");
        xml.text(
                "gradingtype",
                switch (ordering.marking()) {
                    case ALL_OR_NOTHING -> "ALL_OR_NOTHING";
                    case PLACES -> "ABSOLUTE_POSITION";
                    case NEIGHBOURS -> "RELATIVE_NEXT_EXCLUDE_LAST";
                });
        int place = 1;
        for (QuestionDefinition.Option each : ordering.items()) {
            writer.html("answer", Export.only(each.wordings()).orElseThrow().html(), "fraction", place++);
        }
    }

    private void write(XmlText xml, QuestionDefinition.Numeric number) {
        for (Accepted.Quantity accepted : number.accepted()) {
            BigDecimal tolerance = ClozeText.tolerance(accepted.span());
            accepted(
                    xml,
                    ClozeText.value(accepted.span(), () -> export.changed(item, "open-range")),
                    accepted,
                    Numerals.write(tolerance));
        }
        if (!number.units().isEmpty()) {
            xml.open("units");
            for (Accepted.Unit unit : number.units()) {
                xml.open("unit");
                xml.text("multiplier", Numerals.write(unit.multiplier()));
                xml.text("unit_name", Export.only(unit.names()).orElse(""));
                xml.close();
            }
            xml.close();
        }
        xml.text("unitgradingtype", "0")
                .text("unitpenalty", "0")
                .text("showunits", "3")
                .text("unitsleft", "0");
    }

    private void write(XmlText xml, QuestionDefinition.DropWords drop) {
        if (drop.marking() != Marking.PARTIAL) {
            export.changed(item, "marking");
        }
        if (drop.shuffled()) {
            xml.text("shuffleanswers", "1");
        }
        for (QuestionDefinition.Word word : drop.words()) {
            xml.open("dragbox");
            // The word is read as HTML there.
            xml.text("text", QuestionTexts.escaped(Export.only(word.texts()).orElse("")));
            xml.text("group", word.group());
            if (word.reusable()) {
                xml.empty("infinite");
            }
            xml.close();
        }
    }

    private void write(XmlText xml, QuestionDefinition.HotSpot spot) {
        List<Area> right = spot.areas().stream().filter(Area::correct).toList();
        if (right.size() < spot.areas().size() || spot.shown() || spot.marking() != Marking.PARTIAL) {
            export.changed(item, "hot-spot");
        }
        Export.only(spot.picture().addresses()).flatMap(export::picture).ifPresent(writer::file);
        xml.open("drag")
                .text("no", "1")
                .text("text", Export.only(spot.picture().alts()).orElse("•"))
                .empty("infinite")
                .close();
        int number = 1;
        for (Area area : right) {
            xml.open("drop");
            xml.text("no", number++);
            xml.text("shape", shape(area.shape()));
            xml.text("coords", coordinates(area.shape()));
            xml.text("choice", "1");
            xml.close();
        }
    }

    private static String shape(Area.Shape shape) {
        return switch (shape) {
            case Area.Circle _ -> "circle";
            case Area.Rectangle _ -> "rectangle";
            case Area.Polygon _ -> "polygon";
        };
    }

    private static String coordinates(Area.Shape shape) {
        return switch (shape) {
            case Area.Circle(int x, int y, int radius) -> x + "," + y + ";" + radius;
            case Area.Rectangle(int left, int top, int right, int bottom) ->
                left + "," + top + ";" + (right - left) + "," + (bottom - top);
            case Area.Polygon(var corners) ->
                String.join(
                        ";",
                        corners.stream().map(spot -> spot.x() + "," + spot.y()).toList());
        };
    }

    private void write(XmlText xml, QuestionDefinition.Essay essay) {
        if (!essay.rubric().isEmpty() || !essay.modelHtml().isEmpty()) {
            export.changed(item, "rubric");
        }
        xml.text("responseformat", "editor").text("responserequired", "1").text("responsefieldlines", "15");
        xml.text("minwordlimit", Objects.requireNonNullElse(essay.wordsMin(), 0));
        xml.text("maxwordlimit", Objects.requireNonNullElse(essay.wordsMax(), 0));
        xml.text("attachments", "0").text("attachmentsrequired", "0");
    }

    private void accepted(XmlText xml, String text, Accepted accepted, @Nullable String tolerance) {
        xml.open("answer", "fraction", Numerals.write(Weights.percent(accepted.share())), "format", "plain_text");
        xml.text("text", text);
        if (tolerance != null) {
            xml.text("tolerance", tolerance);
        }
        feedback(Export.only(accepted.feedbackHtml()).orElse(null));
        xml.close();
    }

    private void feedback(@Nullable String html) {
        writer.html("feedback", html == null ? "" : html);
    }
}
