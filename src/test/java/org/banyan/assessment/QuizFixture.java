package org.banyan.assessment;

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
import org.banyan.assessment.scoring.Response;
import org.banyan.curriculum.TopicId;
import org.jspecify.annotations.Nullable;

/** Quizzes to test with: one question of each kind, English and as far as it matters Arabic. */
final class QuizFixture {

    static final String SECRET = "Feedback that nobody may read before handing in";

    private QuizFixture() {}

    /** One point for each of five questions, two for the multiple choice: six in all; pass mark 70 percent. */
    static QuizDefinition quiz(String key, TopicId topic, @Nullable Integer attempts, @Nullable Integer minutes) {
        return new QuizDefinition(
                key,
                topic,
                70,
                attempts,
                minutes,
                "en",
                inOrder("en", "What open data is", "ar", "ما البيانات المفتوحة"),
                List.of("ar"),
                questions());
    }

    static QuizDefinition quiz(TopicId topic) {
        return quiz("first", topic, 3, null);
    }

    static List<QuestionDefinition> questions() {
        return List.of(
                new Choice(
                        "single",
                        1,
                        said("Which one?"),
                        false,
                        List.of(answer("a", false), answer("b", true), answer("c", false))),
                new Choice(
                        "multiple",
                        2,
                        said("Which ones?"),
                        true,
                        List.of(answer("a", true), answer("b", false), answer("c", true))),
                new TrueFalse("statement", 1, said("Is it so?"), false, Map.of("en", SECRET), Map.of("en", SECRET)),
                Numeric.of(
                        "number",
                        1,
                        said("How many?"),
                        new BigDecimal("4.5"),
                        new BigDecimal("0.5"),
                        inOrder("en", "percent", "ar", "بالمئة")),
                ShortText.of(
                        "words",
                        1,
                        said("What is it called?"),
                        Map.of("en", List.of("open licence"), "ar", List.of("رخصة مفتوحة"))));
    }

    static Map<String, Response> rightResponses() {
        return Map.of(
                "single", Response.Chosen.of("b"),
                "multiple", Response.Chosen.of("a", "c"),
                "statement", Response.Chosen.of("false"),
                "number", new Response.Written("٤٫٥"),
                "words", new Response.Written("Open  licence"));
    }

    private static Answer answer(String key, boolean correct) {
        return new Answer(key, correct, Map.of("en", new Wording("<p>Answer " + key + "</p>", SECRET)));
    }

    private static Map<String, Wording> said(String question) {
        return Map.of("en", new Wording("<p>" + question + "</p>", SECRET));
    }

    private static Map<String, String> inOrder(String first, String text, String second, String other) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(first, text);
        texts.put(second, other);
        return texts;
    }
}
