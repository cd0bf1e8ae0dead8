package org.banyan.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.banyan.assessment.scoring.FewWords;
import org.banyan.assessment.scoring.MultipleChoice;
import org.banyan.assessment.scoring.NumberWithin;
import org.banyan.assessment.scoring.Response;
import org.banyan.assessment.scoring.ScoringRule;
import org.banyan.assessment.scoring.SingleChoice;
import org.banyan.assessment.scoring.TrueOrFalse;
import org.banyan.assessment.scoring.WrittenNumber;
import tools.jackson.databind.json.JsonMapper;

/** What a question version holds, as it is kept in the database: its kind, and the definition as JSON. */
record QuestionContent(String kind, String json) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<? extends QuestionDefinition>> KINDS = Map.of(
            "choice", QuestionDefinition.Choice.class,
            "true-false", QuestionDefinition.TrueFalse.class,
            "numeric", QuestionDefinition.Numeric.class,
            "short-text", QuestionDefinition.ShortText.class);
    private static final int LONGEST_TEXT = 500;

    static QuestionContent of(QuestionDefinition definition) {
        String kind = switch (definition) {
            case QuestionDefinition.Choice _ -> "choice";
            case QuestionDefinition.TrueFalse _ -> "true-false";
            case QuestionDefinition.Numeric _ -> "numeric";
            case QuestionDefinition.ShortText _ -> "short-text";
        };
        return new QuestionContent(kind, JSON.writeValueAsString(definition));
    }

    QuestionDefinition definition() {
        Class<? extends QuestionDefinition> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("Unknown kind of question: " + kind);
        }
        return JSON.readValue(json, type);
    }

    /** Tells versions of a question apart. */
    String digest() {
        try {
            byte[] bytes = (kind + "\n" + json).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static ScoringRule rule(QuestionDefinition question) {
        return switch (question) {
            case QuestionDefinition.Choice choice ->
                choice.several()
                        ? new MultipleChoice(keys(choice, QuestionDefinition.Answer::correct))
                        : new SingleChoice(keys(choice, QuestionDefinition.Answer::correct));
            case QuestionDefinition.TrueFalse statement -> new TrueOrFalse(statement.correct());
            case QuestionDefinition.Numeric number ->
                new NumberWithin(
                        number.correct(),
                        number.tolerance(),
                        List.copyOf(number.units().values()));
            case QuestionDefinition.ShortText words ->
                new FewWords(words.accepted().values().stream()
                        .flatMap(Collection::stream)
                        .toList());
        };
    }

    /** Whether the response is of the kind that the question asks for; right or wrong is another matter. */
    static boolean takes(QuestionDefinition question, Response response) {
        return switch (response) {
            case Response.Chosen(Set<String> chosen) ->
                switch (question) {
                    case QuestionDefinition.Choice choice ->
                        keys(choice, _ -> true).containsAll(chosen) && (choice.several() || chosen.size() <= 1);
                    case QuestionDefinition.TrueFalse _ ->
                        Set.of("true", "false").containsAll(chosen) && chosen.size() <= 1;
                    case QuestionDefinition.Numeric _, QuestionDefinition.ShortText _ -> false;
                };
            case Response.Written(String written) ->
                written.length() <= LONGEST_TEXT
                        && (question instanceof QuestionDefinition.Numeric
                                || question instanceof QuestionDefinition.ShortText);
        };
    }

    /** Whether the question asks for a number and this is none, which the learner should know before handing in. */
    static boolean isUnreadable(QuestionDefinition question, Response response) {
        return question instanceof QuestionDefinition.Numeric number
                && response instanceof Response.Written(String written)
                && !written.isBlank()
                && WrittenNumber.readings(written, List.copyOf(number.units().values()))
                        .isEmpty();
    }

    static BigDecimal share(QuestionDefinition question, Response response) {
        return rule(question).share(response);
    }

    private static Set<String> keys(QuestionDefinition.Choice choice, Predicate<QuestionDefinition.Answer> which) {
        return choice.answers().stream()
                .filter(which)
                .map(QuestionDefinition.Answer::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
