package org.banyan.assessment;

import java.util.List;
import org.banyan.assessment.scoring.Response;
import org.jspecify.annotations.Nullable;

/**
 * The questions of an attempt to be answered, without a word on what is right.
 *
 * @param attempt none where somebody who leads only tries the quiz
 * @param secondsLeft by the server's clock at the moment of asking; none without a time limit
 */
public record AttemptSheet(
        @Nullable AttemptId attempt, int number, @Nullable Long secondsLeft, List<OpenQuestion> questions) {

    /** How a question is answered on the screen. */
    public enum Form {
        SINGLE,
        MULTIPLE,
        TRUE_FALSE,
        NUMERIC,
        SHORT_TEXT,
        MATCHING,
        ORDERING,
        CLOZE,
        DROP_WORDS,
        HOT_SPOT,
        ESSAY,
        DESCRIPTION
    }

    /**
     * A question and the answer as it is saved.
     *
     * @param options to choose from; empty where something is to be typed, and for true or false, whose words the
     *     interface has
     * @param unit behind the field
     * @param sequenceNumber of the answer saved; 0 where there is none
     */
    public record OpenQuestion(
            QuestionId question,
            int number,
            Form form,
            int points,
            Phrase text,
            List<Option> options,
            @Nullable Phrase unit,
            @Nullable Response response,
            long sequenceNumber) {}

    /** An answer to choose. */
    public record Option(String key, Phrase text) {}
}
