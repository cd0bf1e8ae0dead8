package org.banyan.authoring.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.QuestionDefinition.ShortText;
import org.banyan.assessment.QuestionDefinition.TrueFalse;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.authoring.format.ParsedPackage.ParsedQuiz;
import org.jspecify.annotations.Nullable;

/** Reads a quiz with its translations and sees to it that every question can be answered rightly. */
final class QuizReader {

    private static final String TYPES = "single, multiple, true-false, numeric, short-text";

    private final Translated quiz;

    QuizReader(Translated quiz) {
        this.quiz = quiz;
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
        List<Translated> questions = quiz.list("questions");
        if (questions.isEmpty()) {
            original.error("questions", "quiz-empty");
        }
        List<QuestionDefinition> read = new ArrayList<>();
        questions.forEach(each -> question(each).ifPresent(read::add));
        quiz.close();
        return new ParsedQuiz(
                key, topicSlug, passMark, attempts, minutes, language, titles, unreviewed, List.copyOf(read));
    }

    private Optional<QuestionDefinition> question(Translated question) {
        YamlMap original = question.original();
        String id = original.text("id", Names.LONGEST_ID);
        String type = original.text("type", Longest.SHORT);
        int points = original.wholeNumber("points", 1, 100).orElse(1);
        Map<String, Wording> wordings = question.wordings();
        QuestionDefinition read = switch (type) {
            case "single" -> choice(question, id, points, wordings, false);
            case "multiple" -> choice(question, id, points, wordings, true);
            case "true-false" -> trueFalse(question, id, points, wordings);
            case "numeric" -> numeric(question, id, points, wordings);
            case "short-text" -> shortText(question, id, points, wordings);
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
        List<Answer> answers = new ArrayList<>();
        for (Translated each : question.list("answers")) {
            String answerId = each.original().text("id", Names.LONGEST_ID);
            boolean correct = each.original().isTrue("correct");
            Map<String, Wording> words = new LinkedHashMap<>();
            each.wordings()
                    .forEach((tag, wording) ->
                            words.put(tag, new Wording(inline(wording.html()), wording.feedbackHtml())));
            each.close();
            answers.add(new Answer(answerId, correct, words));
        }
        long right = answers.stream().filter(Answer::correct).count();
        if (answers.size() < 2) {
            question.original().error("answers", "answers-too-few");
        } else if (right == 0) {
            question.original().error("answers", "answer-right-missing");
        } else if (!several && right > 1) {
            question.original().error("answers", "answer-right-one");
        }
        return new Choice(id, points, wordings, several, List.copyOf(answers));
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
                question.html("feedbackFalse"));
    }

    private Numeric numeric(Translated question, String id, int points, Map<String, Wording> wordings) {
        YamlMap original = question.original();
        if (!original.has("correct")) {
            original.error("correct", "answer-right-missing");
        }
        BigDecimal tolerance = original.number("tolerance").orElse(BigDecimal.ZERO);
        if (tolerance.signum() < 0) {
            original.error("tolerance", "yaml.number", "tolerance");
        }
        return Numeric.of(
                id,
                points,
                wordings,
                original.number("correct").orElse(BigDecimal.ZERO),
                tolerance.max(BigDecimal.ZERO),
                question.optionalTexts("unit", Longest.SHORT));
    }

    private ShortText shortText(Translated question, String id, int points, Map<String, Wording> wordings) {
        Map<String, List<String>> accepted = question.accepted();
        boolean onlyStars = accepted.values().stream()
                .flatMap(List::stream)
                .anyMatch(each -> each.replace("*", "").isBlank());
        if (!question.original().has("correct")) {
            question.original().error("correct", "answer-right-missing");
        } else if (onlyStars) {
            question.original().error("correct", "answer-anything");
        }
        return ShortText.of(id, points, wordings, accepted);
    }

    /** A single paragraph without its {@code <p>}, so that an answer can stand in a label. */
    private static String inline(String html) {
        boolean single = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p", 1) < 0;
        return single ? html.substring("<p>".length(), html.length() - "</p>".length()) : html;
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
