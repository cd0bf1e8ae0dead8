package org.banyan.assessment.interchange.moodlexml;

import static org.banyan.assessment.interchange.moodlexml.MoodleValues.fraction;
import static org.banyan.assessment.interchange.moodlexml.MoodleValues.number;
import static org.banyan.assessment.interchange.moodlexml.MoodleValues.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.Aids;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.interchange.ChoiceMaker;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.FormattedText;
import org.banyan.assessment.interchange.MatchingMaker;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.Weights;
import org.banyan.assessment.interchange.XmlElement;
import org.banyan.assessment.scoring.Marking;
import org.banyan.assessment.scoring.OrderMarking;
import org.jspecify.annotations.Nullable;

/** One {@code <question>}, made into a definition by its type. */
final class MoodleQuestion {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_ANSWERS = 200;
    private static final int MOST_POINTS = 1_000;

    private final XmlElement question;
    private final QuestionTexts texts;

    MoodleQuestion(XmlElement question, QuestionTexts texts) {
        this.question = question;
        this.texts = texts;
    }

    QuestionDefinition definition(String type) {
        return switch (type) {
            case "multichoice" -> choice();
            case "multichoiceset" -> choiceOfAll();
            case "truefalse" -> trueFalse();
            case "shortanswer" ->
                new QuestionDefinition.ShortText(
                        QuestionItem.KEY, points(), wording(), words(), isSet("usecase", false), aids());
            case "numerical" -> numeric();
            case "matching" -> matching();
            case "essay" -> essay();
            case "description" -> new QuestionDefinition.Description(QuestionItem.KEY, wording());
            case "cloze", "multianswer" ->
                new ClozeGaps(texts, question.line()).cloze(said("questiontext"), feedback(), aids());
            case "ordering" -> ordering();
            case "ddwtos" ->
                new GapWords(question, texts).dropWords(said("questiontext"), feedback(), points(), aids());
            case "gapselect" -> new GapWords(question, texts).cloze(said("questiontext"), feedback(), aids());
            case "ddmarker" -> new MarkedPicture(question, texts).hotSpot(points(), wording(), aids());
            default -> throw Faulty.unsupported(question.line(), "type", type);
        };
    }

    private QuestionDefinition choice() {
        List<ChoiceMaker.Weighed> weighed = answers().stream()
                .map(answer -> new ChoiceMaker.Weighed(fraction(answer), wording(answer)))
                .toList();
        if (weighed.size() < 2) {
            throw Faulty.at(question.line(), "too-few-answers");
        }
        return ChoiceMaker.choice(
                points(),
                wording(),
                !isSet("single", true),
                weighed,
                isSet("shuffleanswers", true),
                aids(),
                question.line());
    }

    /** A type that many installations have added: everything right and nothing wrong, or no points. */
    private QuestionDefinition choiceOfAll() {
        List<Answer> answers = new ArrayList<>();
        for (XmlElement answer : answers()) {
            answers.add(new Answer("a" + (answers.size() + 1), fraction(answer).signum() > 0, wording(answer)));
        }
        if (answers.stream().noneMatch(Answer::correct)) {
            throw Faulty.at(question.line(), "no-right-answer");
        }
        return new QuestionDefinition.Choice(
                QuestionItem.KEY,
                points(),
                wording(),
                true,
                answers,
                Marking.ALL_OR_NOTHING,
                isSet("shuffleanswers", true),
                aids());
    }

    private QuestionDefinition trueFalse() {
        XmlElement whenTrue = null;
        XmlElement whenFalse = null;
        for (XmlElement answer : answers()) {
            if (answer.textOf("text").orElse("").equalsIgnoreCase("true")) {
                whenTrue = answer;
            } else {
                whenFalse = answer;
            }
        }
        if (whenTrue == null || whenFalse == null) {
            throw Faulty.at(question.line(), "too-few-answers");
        }
        boolean correct = fraction(whenTrue).signum() > 0;
        if (correct == fraction(whenFalse).signum() > 0) {
            throw Faulty.at(question.line(), "no-right-answer");
        }
        return new QuestionDefinition.TrueFalse(
                QuestionItem.KEY,
                points(),
                wording(),
                correct,
                texts.texts(text(whenTrue, "feedback")),
                texts.texts(text(whenFalse, "feedback")),
                aids());
    }

    private List<Accepted.Words> words() {
        List<Accepted.Words> words = new ArrayList<>();
        for (XmlElement answer : answers()) {
            String text = answer.textOf("text").orElseThrow(() -> Faulty.at(answer.line(), "empty-answer"));
            words.add(new Accepted.Words(
                    Map.of(texts.language(), List.of(text)), share(answer), texts.texts(text(answer, "feedback"))));
        }
        requireRight(words);
        return words;
    }

    private QuestionDefinition numeric() {
        List<Accepted.Quantity> numbers = new ArrayList<>();
        for (XmlElement answer : answers()) {
            String value = answer.textOf("text").orElse("");
            Accepted.Span span = value.equals("*")
                    ? new Accepted.Between(null, null)
                    : new Accepted.Around(
                            number(value, answer),
                            number(answer.textOf("tolerance").orElse("0"), answer)
                                    .abs());
            numbers.add(new Accepted.Quantity(span, share(answer), texts.texts(text(answer, "feedback"))));
        }
        requireRight(numbers);
        List<Accepted.Unit> units = question.children("units").stream()
                .flatMap(all -> all.children("unit").stream())
                .map(unit -> new Accepted.Unit(
                        Map.of(texts.language(), unit.textOf("unit_name").orElse("")),
                        number(unit.textOf("multiplier").orElse("1"), unit)))
                .filter(unit -> unit.names().values().stream().noneMatch(String::isEmpty)
                        && unit.multiplier().signum() > 0)
                .toList();
        String grading = question.textOf("unitgradingtype").orElse("0");
        if (!units.isEmpty() && !grading.equals("0")) {
            texts.changed(question.line(), "unit-penalty");
        }
        return new QuestionDefinition.Numeric(QuestionItem.KEY, points(), wording(), numbers, units, aids());
    }

    private QuestionDefinition matching() {
        MatchingMaker maker = new MatchingMaker(texts.language());
        for (XmlElement pair : question.children("subquestion")) {
            FormattedText asked = text(pair);
            String answer =
                    pair.child("answer").flatMap(each -> each.textOf("text")).orElse("");
            if (answer.isEmpty()) {
                throw Faulty.at(pair.line(), "empty-answer");
            }
            maker.pair(asked.isBlank() ? null : texts.wording(asked, null), QuestionTexts.escaped(answer));
        }
        return maker.matching(points(), wording(), isSet("shuffleanswers", true), aids(), question.line());
    }

    private QuestionDefinition essay() {
        if (!question.textOf("attachments").orElse("0").equals("0")) {
            texts.changed(question.line(), "essay-files");
        }
        if (!said("responsetemplate").isBlank()) {
            texts.changed(question.line(), "essay-template");
        }
        if (!said("graderinfo").isBlank()) {
            texts.changed(question.line(), "essay-grader");
        }
        return new QuestionDefinition.Essay(
                QuestionItem.KEY,
                points(),
                wording(),
                List.of(),
                limit("minwordlimit"),
                limit("maxwordlimit"),
                Map.of(),
                aids());
    }

    private @Nullable Integer limit(String name) {
        int limit = question.textOf(name)
                .flatMap(Numerals::read)
                .map(number -> number.min(BigDecimal.valueOf(100_000)).intValue())
                .orElse(0);
        return limit > 0 ? limit : null;
    }

    private QuestionDefinition ordering() {
        List<XmlElement> sorted = answers().stream()
                .sorted(Comparator.comparing(MoodleValues::fraction))
                .toList();
        if (sorted.size() < 2) {
            throw Faulty.at(question.line(), "too-few-answers");
        }
        List<QuestionDefinition.Option> items = new ArrayList<>();
        for (XmlElement answer : sorted) {
            items.add(new QuestionDefinition.Option("i" + (items.size() + 1), texts.wording(text(answer), null)));
        }
        String grading = question.textOf("gradingtype").orElse("ABSOLUTE_POSITION");
        OrderMarking marking = switch (grading) {
            case "-1", "ALL_OR_NOTHING" -> OrderMarking.ALL_OR_NOTHING;
            case "0", "ABSOLUTE_POSITION" -> OrderMarking.PLACES;
            case "1", "2", "RELATIVE_NEXT_EXCLUDE_LAST", "RELATIVE_NEXT_INCLUDE_LAST" -> OrderMarking.NEIGHBOURS;
            default -> {
                texts.changed(question.line(), "order-marking", grading);
                yield OrderMarking.NEIGHBOURS;
            }
        };
        String selected = question.textOf("selecttype").orElse("ALL");
        if (!selected.equals("ALL") && !selected.equals("0")) {
            texts.changed(question.line(), "order-selection");
        }
        return new QuestionDefinition.Ordering(QuestionItem.KEY, points(), wording(), items, marking, aids());
    }

    private List<XmlElement> answers() {
        List<XmlElement> answers = question.children("answer");
        if (answers.size() > MOST_ANSWERS) {
            throw Faulty.at(question.line(), "too-many-answers", MOST_ANSWERS);
        }
        return answers;
    }

    private Map<String, Wording> wording() {
        FormattedText asked = said("questiontext");
        if (asked.isBlank()) {
            throw Faulty.at(question.line(), "no-text");
        }
        return texts.wording(asked, feedback());
    }

    private FormattedText feedback() {
        return said("generalfeedback");
    }

    private Map<String, Wording> wording(XmlElement answer) {
        return texts.wording(text(answer), text(answer, "feedback"));
    }

    private Aids aids() {
        List<Map<String, String>> hints = question.children("hint").stream()
                .map(hint -> texts.texts(text(hint)))
                .filter(hint -> !hint.isEmpty())
                .toList();
        BigDecimal penalty = question.textOf("penalty")
                .flatMap(Numerals::read)
                .map(share -> Weights.plain(share.max(BigDecimal.ZERO).min(BigDecimal.ONE)))
                .orElse(BigDecimal.ZERO);
        return new Aids(
                hints,
                penalty,
                texts.texts(said("correctfeedback")),
                texts.texts(said("partiallycorrectfeedback")),
                texts.texts(said("incorrectfeedback")));
    }

    private int points() {
        BigDecimal grade = question.textOf("defaultgrade")
                .or(() -> question.textOf("defaultmark"))
                .flatMap(Numerals::read)
                .orElse(BigDecimal.ONE);
        int points = grade.min(BigDecimal.valueOf(MOST_POINTS))
                .setScale(0, RoundingMode.HALF_UP)
                .max(BigDecimal.ONE)
                .intValue();
        if (grade.compareTo(BigDecimal.valueOf(points)) != 0) {
            texts.changed(question.line(), "points-rounded", Numerals.write(grade), points);
        }
        return points;
    }

    private boolean isSet(String flag, boolean usual) {
        return question.child(flag)
                .map(each -> {
                    String said = each.wholeText().strip();
                    return said.equals("1") || said.equalsIgnoreCase("true");
                })
                .orElse(usual);
    }

    private BigDecimal share(XmlElement answer) {
        BigDecimal percent = fraction(answer);
        if (percent.signum() < 0) {
            texts.changed(answer.line(), "negative-share");
        }
        return Weights.share(percent.max(BigDecimal.ZERO).min(HUNDRED));
    }

    private void requireRight(List<? extends Accepted> accepted) {
        if (accepted.stream().allMatch(each -> each.share().signum() == 0)) {
            throw Faulty.at(question.line(), "no-right-answer");
        }
    }

    private FormattedText said(String child) {
        return text(question, child);
    }
}
