package org.banyan.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question of a quiz. All maps are keyed by language tag and hold at least the language of the quiz, in order with that
 * one first; a translation may leave texts out, which are then shown in the language of the quiz. HTML is sanitised.
 */
public sealed interface QuestionDefinition {

    /** Unique in the quiz and stable across versions. */
    String key();

    int points();

    Map<String, Wording> wordings();

    /**
     * What is asked, or what an answer says, in one language.
     *
     * @param feedbackHtml shown after the attempt
     */
    record Wording(String html, @Nullable String feedbackHtml) {}

    /**
     * One is to be chosen of several answers, or all right ones and no wrong one.
     *
     * @param several whether more than one may be chosen
     */
    record Choice(String key, int points, Map<String, Wording> wordings, boolean several, List<Answer> answers)
            implements QuestionDefinition {}

    /** An answer to choose. The feedback of its wording is for those who chose it. */
    record Answer(String key, boolean correct, Map<String, Wording> wordings) {}

    /** A statement is true or it is not. The feedback is for those who said so; maps may be empty. */
    record TrueFalse(
            String key,
            int points,
            Map<String, Wording> wordings,
            boolean correct,
            Map<String, String> feedbackTrueHtml,
            Map<String, String> feedbackFalseHtml)
            implements QuestionDefinition {}

    /**
     * A number is asked for.
     *
     * @param tolerance how far off an answer may be and still be right, never negative
     * @param units plain text shown behind the field; may be empty
     */
    record Numeric(
            String key,
            int points,
            Map<String, Wording> wordings,
            BigDecimal correct,
            BigDecimal tolerance,
            Map<String, String> units)
            implements QuestionDefinition {}

    /**
     * A few words are asked for. Case, white space and accents do not matter; {@code *} stands for any letters.
     *
     * @param accepted by language; what is right in the language of the quiz is right in every other one too
     */
    record ShortText(String key, int points, Map<String, Wording> wordings, Map<String, List<String>> accepted)
            implements QuestionDefinition {}
}
