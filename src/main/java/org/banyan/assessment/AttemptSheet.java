package org.banyan.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.banyan.assessment.scoring.Response;
import org.jspecify.annotations.Nullable;

/**
 * The questions of an attempt to be answered, without a word on what is right.
 *
 * @param attempt none where somebody who leads only tries the quiz
 * @param secondsLeft by the server's clock at the moment of asking; none without a time limit
 * @param trial none for an attempt
 */
public record AttemptSheet(
        @Nullable AttemptId attempt,
        int number,
        @Nullable Long secondsLeft,
        List<OpenQuestion> questions,
        @Nullable Trial trial) {

    AttemptSheet(@Nullable AttemptId attempt, int number, @Nullable Long secondsLeft, List<OpenQuestion> questions) {
        this(attempt, number, secondsLeft, questions, null);
    }

    /**
     * A sheet that somebody only tries. It is nowhere kept: the same number makes the same sheet again.
     *
     * @param varies whether another number makes another sheet
     */
    public record Trial(UUID draw, boolean varies) {}

    /**
     * What stands above the first question of a section.
     *
     * @param introduction HTML
     */
    public record OpenSection(
            @Nullable Phrase title, @Nullable Phrase introduction) {}

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
     * @param section that begins with it; none where none does, or it says nothing
     * @param number among those where something is asked; 0 where nothing is
     * @param options to choose from, to be matched, ordered or dropped, in the order of this attempt; empty where something is
     *     to be typed, and for true or false, whose words the interface has
     * @param unit behind the field
     * @param sequenceNumber of the answer saved; 0 where there is none
     */
    public record OpenQuestion(
            QuestionId question,
            @Nullable OpenSection section,
            int number,
            Form form,
            int points,
            Phrase text,
            List<Option> options,
            @Nullable Phrase unit,
            Parts parts,
            Hints hints,
            @Nullable Response response,
            long sequenceNumber) {}

    /** An answer to choose. */
    public record Option(String key, Phrase text) {}

    /**
     * What only some forms have.
     *
     * @param prompts to be given a match
     * @param gaps of the text, in which they stand as {@code [[key]]}
     * @param reusable options that may be used again
     * @param most how many may be chosen; 0 where there is no limit
     * @param rubric what an essay is marked by
     */
    public record Parts(
            List<Option> prompts,
            List<OpenGap> gaps,
            Set<String> reusable,
            @Nullable OpenPicture picture,
            int most,
            @Nullable Integer wordsMin,
            @Nullable Integer wordsMax,
            List<OpenCriterion> rubric) {

        static final Parts NONE = new Parts(List.of(), List.of(), Set.of(), null, 0, null, null, List.of());
    }

    /** How a gap is filled. */
    public enum GapForm {
        CHOICE,
        WORDS,
        NUMBER,
        DROP
    }

    /**
     * A gap in the text of a question.
     *
     * @param options to choose from, or those that may be dropped here
     */
    public record OpenGap(
            String key,
            GapForm form,
            List<Option> options,
            @Nullable Phrase unit) {}

    /**
     * A picture in which something is to be found.
     *
     * @param areas to choose among; none where places are pointed at
     */
    public record OpenPicture(String address, String alt, int width, int height, List<OutlinedArea> areas) {}

    /**
     * A part of the picture.
     *
     * @param outline as the path of an SVG in the measure of the picture
     */
    public record OutlinedArea(String key, String outline, Phrase name) {}

    /**
     * Something that an essay is marked by.
     *
     * @param levels from the least to the best
     */
    public record OpenCriterion(String key, Phrase name, List<OpenLevel> levels) {}

    public record OpenLevel(String key, Phrase text, int points) {}

    /**
     * Hints to a question.
     *
     * @param all how many there are
     * @param taken those that were asked for
     * @param penalty share of the points that each costs
     */
    public record Hints(int all, List<Phrase> taken, BigDecimal penalty) {

        static final Hints NONE = new Hints(0, List.of(), BigDecimal.ZERO);
    }
}
