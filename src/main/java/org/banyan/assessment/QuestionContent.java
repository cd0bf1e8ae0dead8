package org.banyan.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.banyan.assessment.PublishedQuizzes.Placed;

/** What a question version holds, as it is kept in the database: its kind, and the definition as JSON. */
public record QuestionContent(String kind, String json) {

    private static final Map<String, Class<? extends QuestionDefinition>> KINDS = Map.ofEntries(
            Map.entry("choice", QuestionDefinition.Choice.class),
            Map.entry("true-false", QuestionDefinition.TrueFalse.class),
            Map.entry("matching", QuestionDefinition.Matching.class),
            Map.entry("ordering", QuestionDefinition.Ordering.class),
            Map.entry("numeric", QuestionDefinition.Numeric.class),
            Map.entry("short-text", QuestionDefinition.ShortText.class),
            Map.entry("cloze", QuestionDefinition.Cloze.class),
            Map.entry("drop-words", QuestionDefinition.DropWords.class),
            Map.entry("hot-spot", QuestionDefinition.HotSpot.class),
            Map.entry("essay", QuestionDefinition.Essay.class),
            Map.entry("description", QuestionDefinition.Description.class));

    public static QuestionContent of(QuestionDefinition definition) {
        return new QuestionContent(kind(definition), StoredQuestion.written(definition));
    }

    private static String kind(QuestionDefinition definition) {
        return switch (definition) {
            case QuestionDefinition.Choice _ -> "choice";
            case QuestionDefinition.TrueFalse _ -> "true-false";
            case QuestionDefinition.Matching _ -> "matching";
            case QuestionDefinition.Ordering _ -> "ordering";
            case QuestionDefinition.Numeric _ -> "numeric";
            case QuestionDefinition.ShortText _ -> "short-text";
            case QuestionDefinition.Cloze _ -> "cloze";
            case QuestionDefinition.DropWords _ -> "drop-words";
            case QuestionDefinition.HotSpot _ -> "hot-spot";
            case QuestionDefinition.Essay _ -> "essay";
            case QuestionDefinition.Description _ -> "description";
        };
    }

    public QuestionDefinition definition() {
        Class<? extends QuestionDefinition> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("Unknown kind of question: " + kind);
        }
        return StoredQuestion.read(type, json);
    }

    /**
     * Whether it asks something, and can be shown and scored; what came from elsewhere may lack any part, so it is tried.
     *
     * @throws tools.jackson.core.JacksonException if it is no question at all
     */
    public boolean isSound() {
        QuestionDefinition question = definition();
        try {
            AttemptId attempt = new AttemptId(new UUID(0, 0));
            String language = question.wordings().keySet().iterator().next();
            Placed placed = new Placed(new QuestionId(new UUID(0, 0)), 1, question.points(), this, null);
            new OpenQuestions(attempt, language).next(placed, null);
            new MarkedQuestions(attempt, language, true)
                    .next(placed, AttemptHistory.KeptAnswer.tried(null, BigDecimal.ZERO, false), null);
            QuestionRules.rule(question);
            return !(question instanceof QuestionDefinition.Description);
        } catch (NullPointerException | IllegalStateException | IllegalArgumentException | NoSuchElementException _) {
            return false;
        }
    }

    /** Tells versions of a question apart. */
    public String digest() {
        try {
            byte[] bytes = (kind + "\n" + json).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
