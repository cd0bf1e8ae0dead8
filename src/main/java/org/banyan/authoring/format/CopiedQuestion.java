package org.banyan.authoring.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.Aids;
import org.banyan.assessment.Area;
import org.banyan.assessment.Picture;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.Cloze;
import org.banyan.assessment.QuestionDefinition.Description;
import org.banyan.assessment.QuestionDefinition.DropWords;
import org.banyan.assessment.QuestionDefinition.Essay;
import org.banyan.assessment.QuestionDefinition.HotSpot;
import org.banyan.assessment.QuestionDefinition.Matching;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.QuestionDefinition.Option;
import org.banyan.assessment.QuestionDefinition.Ordering;
import org.banyan.assessment.QuestionDefinition.ShortText;
import org.banyan.assessment.QuestionDefinition.TrueFalse;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.scoring.Marking;
import org.banyan.authoring.format.QuizText.Answer;
import org.banyan.authoring.format.QuizText.Question;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Writes a question of a bank as the question of a quiz, which its author then edits like any other. */
public final class CopiedQuestion {

    private final HtmlMarkdown markdown;
    private final Function<Element, String> picture;
    private final CopiedAnswers answersTo;
    private final Map<String, Object> more = new LinkedHashMap<>();

    private CopiedQuestion(Function<Element, String> picture) {
        this.picture = picture;
        this.markdown = new HtmlMarkdown(picture);
        this.answersTo = new CopiedAnswers(markdown);
    }

    /**
     * The question in the quiz.
     *
     * @param id that it gets there
     * @param picture the Markdown that shows a picture there
     */
    public static Question of(QuestionDefinition question, String id, Function<Element, String> picture) {
        return new CopiedQuestion(picture).written(question, id);
    }

    private Question written(QuestionDefinition question, String id) {
        List<Answer> answers = question instanceof Choice choice ? answers(choice) : List.of();
        String correct = "";
        String tolerance = "";
        String unit = "";
        List<String> accepted = List.of();
        String whenTrue = "";
        String whenFalse = "";
        switch (question) {
            case Choice choice -> {
                marking(choice.marking(), Marking.ALL_OR_NOTHING);
                flag("shuffle", choice.shuffled());
            }
            case TrueFalse statement -> {
                correct = String.valueOf(statement.correct());
                whenTrue = html(statement.feedbackTrueHtml());
                whenFalse = html(statement.feedbackFalseHtml());
            }
            case Numeric number -> {
                Accepted.Quantity first = number.accepted().getFirst();
                boolean plain = CopiedAnswers.isFull(first) && first.span() instanceof Accepted.Around;
                if (plain && first.span() instanceof Accepted.Around(BigDecimal value, BigDecimal near)) {
                    correct = CopiedAnswers.number(value);
                    tolerance = near.signum() == 0 ? "" : CopiedAnswers.number(near);
                }
                unit = number.units().isEmpty()
                        ? ""
                        : plain(number.units().getFirst().names());
                put("units", CopiedAnswers.units(number.units()));
                put("accepted", answersTo.quantities(number.accepted(), plain ? 1 : 0));
            }
            case ShortText words -> {
                boolean plain = CopiedAnswers.isFull(words.accepted().getFirst());
                accepted = plain ? CopiedAnswers.patterns(words.accepted().getFirst()) : List.of();
                flag("caseMatters", words.caseMatters());
                put("accepted", answersTo.words(words.accepted(), plain ? 1 : 0));
            }
            case Matching matching -> {
                marking(matching.marking(), Marking.PARTIAL);
                flag("shuffle", matching.shuffled());
                put(
                        "prompts",
                        matching.prompts().stream()
                                .map(each -> thing(each.key(), "text", text(each.wordings()), "match", each.match()))
                                .toList());
                put("matches", options(matching.matches()));
            }
            case Ordering ordering -> {
                put("items", options(ordering.items()));
                put("marking", word(ordering.marking()));
            }
            case Cloze cloze ->
                put("gaps", cloze.gaps().stream().map(answersTo::gap).toList());
            case DropWords text -> dropWords(text);
            case HotSpot spots -> hotSpot(spots);
            case Essay essay -> essay(essay);
            case Description _ -> {}
        }
        aids(question.aids());
        Wording wording = question.wordings().values().iterator().next();
        return new Question(
                id,
                type(question),
                markdown.of(wording.html()),
                question.points() > 1 ? String.valueOf(question.points()) : "",
                answers,
                correct,
                tolerance,
                unit,
                accepted,
                orEmpty(wording.feedbackHtml()),
                whenTrue,
                whenFalse,
                more);
    }

    private static String type(QuestionDefinition question) {
        return switch (question) {
            case Choice choice -> choice.several() ? "multiple" : "single";
            case TrueFalse _ -> "true-false";
            case Numeric _ -> "numeric";
            case ShortText _ -> "short-text";
            case Matching _ -> "matching";
            case Ordering _ -> "ordering";
            case Cloze _ -> "cloze";
            case DropWords _ -> "drop-words";
            case HotSpot _ -> "hot-spot";
            case Essay _ -> "essay";
            case Description _ -> "description";
        };
    }

    private List<Answer> answers(Choice choice) {
        boolean weighted = choice.marking() == Marking.WEIGHTED;
        return choice.answers().stream()
                .map(answer -> new Answer(
                        answer.key(),
                        text(answer.wordings()),
                        answer.correct(),
                        feedback(answer.wordings()),
                        weighted ? CopiedAnswers.number(answer.weight()) : ""))
                .toList();
    }

    private void dropWords(DropWords text) {
        marking(text.marking(), Marking.PARTIAL);
        flag("shuffle", text.shuffled());
        put(
                "words",
                text.words().stream()
                        .map(word -> thing(
                                word.key(),
                                "text",
                                plain(word.texts()),
                                "group",
                                word.group() == 1 ? "" : String.valueOf(word.group()),
                                "reusable",
                                word.reusable() ? "true" : ""))
                        .toList());
        put(
                "gaps",
                text.gaps().stream()
                        .map(gap -> thing(gap.key(), "word", gap.word()))
                        .toList());
    }

    private void hotSpot(HotSpot spots) {
        Picture shown = spots.picture();
        put(
                "picture",
                picture.apply(
                        new Element("img").attr("src", plain(shown.addresses())).attr("alt", plain(shown.alts()))));
        flag("shown", spots.shown());
        flag("several", spots.several());
        marking(spots.marking(), Marking.ALL_OR_NOTHING);
        put("areas", spots.areas().stream().map(this::area).toList());
    }

    private Map<String, Object> area(Area area) {
        Map<String, Object> thing =
                thing(area.key(), "text", plainHtml(area.wordings()), "correct", area.correct() ? "true" : "");
        switch (area.shape()) {
            case Area.Circle circle -> thing.put("circle", numbers(circle.x(), circle.y(), circle.radius()));
            case Area.Rectangle box ->
                thing.put("rectangle", numbers(box.left(), box.top(), box.right(), box.bottom()));
            case Area.Polygon polygon ->
                thing.put(
                        "polygon",
                        polygon.corners().stream()
                                .flatMap(corner -> Stream.of(corner.x(), corner.y()))
                                .map(CopiedQuestion::number)
                                .toList());
        }
        thing.put("feedback", feedback(area.wordings()));
        return thing;
    }

    private static List<String> numbers(double... numbers) {
        return DoubleStream.of(numbers).mapToObj(CopiedQuestion::number).toList();
    }

    private static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private void essay(Essay essay) {
        put("wordsMin", essay.wordsMin() == null ? "" : essay.wordsMin().toString());
        put("wordsMax", essay.wordsMax() == null ? "" : essay.wordsMax().toString());
        put(
                "criteria",
                essay.rubric().stream()
                        .map(criterion -> {
                            Map<String, Object> thing = thing(criterion.key(), "text", plain(criterion.names()));
                            thing.put(
                                    "levels",
                                    criterion.levels().stream()
                                            .map(level -> thing(
                                                    level.key(),
                                                    "points",
                                                    String.valueOf(level.points()),
                                                    "text",
                                                    plain(level.texts())))
                                            .toList());
                            return thing;
                        })
                        .toList());
        put("model", html(essay.modelHtml()));
    }

    private void aids(Aids aids) {
        List<Map<String, Object>> hints = new ArrayList<>();
        aids.hintsHtml().forEach(hint -> hints.add(thing("hint-" + (hints.size() + 1), "text", html(hint))));
        put("hints", hints);
        put("penalty", aids.penalty().signum() == 0 ? "" : CopiedAnswers.number(aids.penalty()));
        put("feedbackRight", html(aids.rightHtml()));
        put("feedbackPartly", html(aids.partlyHtml()));
        put("feedbackWrong", html(aids.wrongHtml()));
    }

    private List<Map<String, Object>> options(List<Option> options) {
        return options.stream()
                .map(option -> thing(option.key(), "text", text(option.wordings())))
                .toList();
    }

    private void marking(Marking marking, Marking otherwise) {
        put("marking", marking == otherwise ? "" : word(marking));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void flag(String key, boolean set) {
        put(key, set ? "true" : "");
    }

    private void put(String key, Object value) {
        boolean empty = value instanceof List<?> list
                ? list.isEmpty()
                : value.toString().isEmpty();
        if (!empty) {
            more.put(key, value);
        }
    }

    static Map<String, Object> thing(String id, String... fields) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("id", id);
        for (int at = 0; at < fields.length; at += 2) {
            thing.put(fields[at], fields[at + 1]);
        }
        return thing;
    }

    private String text(Map<String, Wording> wordings) {
        return markdown.of(wordings.values().iterator().next().html());
    }

    private String feedback(Map<String, Wording> wordings) {
        return orEmpty(wordings.values().iterator().next().feedbackHtml());
    }

    /** What stands as plain text where others have HTML. */
    static String plainHtml(Map<String, Wording> wordings) {
        return wordings.values().iterator().next().html();
    }

    private String html(Map<String, String> texts) {
        return texts.isEmpty() ? "" : markdown.of(texts.values().iterator().next());
    }

    static String plain(Map<String, String> texts) {
        return texts.isEmpty() ? "" : texts.values().iterator().next();
    }

    private String orEmpty(@Nullable String html) {
        return html == null ? "" : markdown.of(html);
    }
}
