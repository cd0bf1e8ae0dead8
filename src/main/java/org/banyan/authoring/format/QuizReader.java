package org.banyan.authoring.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.banyan.assessment.Aids;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.Description;
import org.banyan.assessment.QuestionDefinition.TrueFalse;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.SectionDefinition;
import org.banyan.assessment.bank.PackedPools;
import org.banyan.assessment.scoring.Marking;
import org.banyan.authoring.format.ParsedPackage.ParsedQuiz;
import org.jspecify.annotations.Nullable;

/** Reads a quiz with its translations and sees to it that every question can be answered rightly. */
final class QuizReader {

    private static final String TYPES = "single, multiple, true-false, matching, ordering, numeric, short-text, cloze,"
            + " drop-words, hot-spot, essay, description";
    private static final String MARKINGS = "all-or-nothing, partial, right-minus-wrong, weighted";
    private static final BigDecimal MOST = BigDecimal.ONE;

    private final Translated quiz;
    private final PackedPools pools;

    /** @param pools of the course, for sections that draw from banks */
    QuizReader(Translated quiz, PackedPools pools) {
        this.quiz = quiz;
        this.pools = pools;
    }

    /** The quiz; what could not be read of it is among the problems. */
    ParsedQuiz read(String key, String topicSlug, String language) {
        YamlMap original = quiz.original();
        Map<String, String> titles = quiz.texts("title", Longest.TITLE);
        if (!original.has("passMark")) {
            original.error("passMark", "yaml.key-missing", "passMark");
        }
        int passMark = original.wholeNumber("passMark", 1, 100).orElse(100);
        Integer attempts = orNull(original.wholeNumber("attempts", 1, 100));
        Integer minutes = orNull(original.wholeNumber("timeLimitMinutes", 1, 600));
        List<String> unreviewed =
                quiz.languages().stream().filter(quiz::unreviewed).toList();
        String postTestOf = original.optionalText("postTestOf", Names.LONGEST_ID);
        List<SectionDefinition> sections = postTestOf == null ? sections(key) : List.of();
        if (postTestOf != null) {
            List.of("questions", "sections").stream()
                    .filter(original::has)
                    .forEach(own -> original.error(own, "post-test-own", postTestOf));
        }
        quiz.close();
        return new ParsedQuiz(
                key,
                quiz.original().file(),
                topicSlug,
                passMark,
                attempts,
                minutes,
                language,
                titles,
                unreviewed,
                sections,
                postTestOf,
                null);
    }

    private List<SectionDefinition> sections(String key) {
        SectionReader sections = new SectionReader(quiz, key, pools);
        quiz.list("questions").forEach(each -> question(each).ifPresent(read -> sections.add(each, read)));
        return sections.read();
    }

    private Optional<QuestionDefinition> question(Translated question) {
        YamlMap original = question.original();
        String id = original.text("id", Names.LONGEST_ID);
        String type = original.text("type", Longest.SHORT);
        int points = original.wholeNumber("points", 1, 100).orElse(1);
        original.optionalText("section", Names.LONGEST_ID);
        Map<String, Wording> wordings = question.wordings();
        QuestionDefinition read = switch (type) {
            case "single" -> choice(question, id, points, wordings, false);
            case "multiple" -> choice(question, id, points, wordings, true);
            case "true-false" -> trueFalse(question, id, points, wordings);
            case "numeric" -> new TypedReader(question).numeric(id, points, wordings);
            case "short-text" -> new TypedReader(question).shortText(id, points, wordings);
            case "matching" -> new PlacedReader(question).matching(id, points, wordings);
            case "ordering" -> new PlacedReader(question).ordering(id, points, wordings);
            case "cloze" -> new PlacedReader(question).cloze(id, points, wordings);
            case "drop-words" -> new PlacedReader(question).dropWords(id, points, wordings);
            case "hot-spot" -> new PictureReader(question).hotSpot(id, points, wordings);
            case "essay" -> EssayReader.essay(question, id, points, wordings);
            case "description" -> new Description(id, wordings);
            default -> null;
        };
        if (read == null) {
            if (!type.isEmpty()) {
                original.error("type", "yaml.choice", "type", TYPES);
            }
            return Optional.empty();
        }
        question.close();
        return Optional.of(read);
    }

    private Choice choice(Translated question, String id, int points, Map<String, Wording> wordings, boolean several) {
        List<Answer> answers = answers(question, "answers");
        Marking marking = marking(question, Marking.ALL_OR_NOTHING);
        boolean weighted = marking == Marking.WEIGHTED;
        long right = answers.stream()
                .filter(answer -> weighted ? answer.weight().signum() > 0 : answer.correct())
                .count();
        if (answers.size() < 2) {
            question.original().error("answers", "answers-too-few");
        } else if (right == 0) {
            question.original().error("answers", "answer-right-missing");
        } else if (!several && !weighted && right > 1) {
            question.original().error("answers", "answer-right-one");
        }
        return new Choice(
                id,
                points,
                wordings,
                several,
                answers,
                marking,
                question.original().isTrue("shuffle"),
                aids(question));
    }

    static List<Answer> answers(Translated question, String key) {
        List<Answer> answers = new ArrayList<>();
        for (Translated each : question.list(key)) {
            String answerId = each.original().text("id", Names.LONGEST_ID);
            boolean correct = each.original().isTrue("correct");
            BigDecimal share = share(each, MOST.negate()).orElse(null);
            Map<String, Wording> words = new LinkedHashMap<>();
            each.wordings()
                    .forEach((tag, wording) ->
                            words.put(tag, new Wording(inline(wording.html()), wording.feedbackHtml())));
            each.close();
            answers.add(new Answer(answerId, correct, words, share));
        }
        return List.copyOf(answers);
    }

    /** A share of the points; a problem where it is none. */
    static Optional<BigDecimal> share(Translated of, BigDecimal least) {
        return within(of, "share", least);
    }

    private static Optional<BigDecimal> within(Translated of, String key, BigDecimal least) {
        Optional<BigDecimal> share = of.original().number(key);
        if (share.filter(each -> each.compareTo(least) < 0 || each.compareTo(MOST) > 0)
                .isPresent()) {
            of.original().error(key, "yaml.share", key, least);
            return Optional.empty();
        }
        return share;
    }

    /** How parts of an answer count; a problem where there is no such way. */
    static Marking marking(Translated question, Marking otherwise) {
        return choice(question, "marking", MARKINGS, otherwise, Marking.values());
    }

    static <E extends Enum<E>> E choice(Translated of, String key, String choices, E otherwise, E[] values) {
        String said = of.original().optionalText(key, Longest.SHORT);
        if (said == null) {
            return otherwise;
        }
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(said)) {
                return value;
            }
        }
        of.original().error(key, "yaml.choice", key, choices);
        return otherwise;
    }

    /** Hints before the answer and feedback after it. */
    static Aids aids(Translated question) {
        List<Map<String, String>> hints = new ArrayList<>();
        for (Translated hint : question.list("hints")) {
            hint.original().text("id", Names.LONGEST_ID);
            if (!hint.original().has("text")) {
                hint.original().error("text", "yaml.key-missing", "text");
            }
            hints.add(hint.html("text"));
            hint.close();
        }
        return new Aids(
                List.copyOf(hints),
                within(question, "penalty", BigDecimal.ZERO).orElse(BigDecimal.ZERO),
                question.html("feedbackRight"),
                question.html("feedbackPartly"),
                question.html("feedbackWrong"));
    }

    private TrueFalse trueFalse(Translated question, String id, int points, Map<String, Wording> wordings) {
        YamlMap original = question.original();
        if (!original.has("correct")) {
            original.error("correct", "answer-right-missing");
        }
        return new TrueFalse(
                id,
                points,
                wordings,
                original.isTrue("correct"),
                question.html("feedbackTrue"),
                question.html("feedbackFalse"),
                aids(question));
    }

    /** A single paragraph without its {@code <p>}, so that an answer can stand in a label. */
    static String inline(String html) {
        boolean single = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p", 1) < 0;
        return single ? html.substring("<p>".length(), html.length() - "</p>".length()) : html;
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
