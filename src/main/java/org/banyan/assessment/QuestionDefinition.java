package org.banyan.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.assessment.scoring.Marking;
import org.banyan.assessment.scoring.OrderMarking;
import org.jspecify.annotations.Nullable;

/**
 * A question of a quiz. All maps of texts are keyed by language tag and hold at least the language of the quiz, in order with
 * that one first; a translation may leave texts out, which are then shown in the language of the quiz. HTML is sanitised. Keys
 * are unique within the question and of the letters {@code a-z0-9-}.
 *
 * <p>What a later version of Banyan has added stays out of the stored form as long as nobody says it ({@link Later}), so that
 * questions written before read as they were and keep their versions.
 */
public sealed interface QuestionDefinition {

    /** Unique in the quiz and stable across versions. */
    String key();

    int points();

    Map<String, Wording> wordings();

    /** Hints before and feedback after. */
    Aids aids();

    /**
     * What is asked, or what an answer says, in one language.
     *
     * @param feedbackHtml shown after the attempt
     */
    record Wording(String html, @Nullable String feedbackHtml) {}

    /**
     * One is to be chosen of several answers, or all right ones.
     *
     * @param several whether more than one may be chosen
     * @param marking of one to be chosen of several: {@link Marking#ALL_OR_NOTHING}, or {@link Marking#WEIGHTED}
     * @param shuffled whether every attempt has them in another order
     */
    record Choice(
            String key,
            int points,
            Map<String, Wording> wordings,
            boolean several,
            List<Answer> answers,
            @Later Marking marking,
            @Later boolean shuffled,
            @Later Aids aids)
            implements QuestionDefinition {

        public Choice {
            marking = Objects.requireNonNullElse(marking, Marking.ALL_OR_NOTHING);
            aids = Objects.requireNonNullElse(aids, Aids.NONE);
        }

        public Choice(String key, int points, Map<String, Wording> wordings, boolean several, List<Answer> answers) {
            this(key, points, wordings, several, answers, Marking.ALL_OR_NOTHING, false, Aids.NONE);
        }

        /** Whether choosing this answer is right: where answers are weighted, whether it earns anything. */
        public boolean isRight(Answer answer) {
            return marking == Marking.WEIGHTED ? answer.weight().signum() > 0 : answer.correct();
        }
    }

    /**
     * An answer to choose. The feedback of its wording is for those who chose it.
     *
     * @param share of the points that it earns or costs, from -1 to 1, where the question is {@link Marking#WEIGHTED}
     */
    record Answer(
            String key,
            boolean correct,
            Map<String, Wording> wordings,
            @Later @Nullable BigDecimal share) {

        public Answer(String key, boolean correct, Map<String, Wording> wordings) {
            this(key, correct, wordings, null);
        }

        /** What it earns where shares count: as said, or else all or nothing. */
        public BigDecimal weight() {
            return share != null ? share : correct ? BigDecimal.ONE : BigDecimal.ZERO;
        }
    }

    /** A statement is true or it is not. The feedback is for those who said so; maps may be empty. */
    record TrueFalse(
            String key,
            int points,
            Map<String, Wording> wordings,
            boolean correct,
            Map<String, String> feedbackTrueHtml,
            Map<String, String> feedbackFalseHtml,
            @Later Aids aids)
            implements QuestionDefinition {

        public TrueFalse {
            aids = Objects.requireNonNullElse(aids, Aids.NONE);
        }

        public TrueFalse(
                String key,
                int points,
                Map<String, Wording> wordings,
                boolean correct,
                Map<String, String> feedbackTrueHtml,
                Map<String, String> feedbackFalseHtml) {
            this(key, points, wordings, correct, feedbackTrueHtml, feedbackFalseHtml, Aids.NONE);
        }
    }

    /**
     * Each prompt is to be given the match that belongs to it. A match may belong to several prompts or to none.
     *
     * @param marking any but {@link Marking#WEIGHTED}
     */
    record Matching(
            String key,
            int points,
            Map<String, Wording> wordings,
            List<Prompt> prompts,
            List<Option> matches,
            Marking marking,
            boolean shuffled,
            @Later Aids aids)
            implements QuestionDefinition {

        public Matching {
            aids = Objects.requireNonNullElse(aids, Aids.NONE);
        }
    }

    /**
     * What is to be given a match.
     *
     * @param match key of the one that is right
     */
    record Prompt(String key, Map<String, Wording> wordings, String match) {}

    /** Something to be matched or put in order. */
    record Option(String key, Map<String, Wording> wordings) {}

    /**
     * Things are to be put in order. Every attempt begins with another wrong one.
     *
     * @param items in the right order
     */
    record Ordering(
            String key,
            int points,
            Map<String, Wording> wordings,
            List<Option> items,
            OrderMarking marking,
            @Later Aids aids)
            implements QuestionDefinition {

        public Ordering {
            aids = Objects.requireNonNullElse(aids, Aids.NONE);
        }
    }

    /**
     * A number is asked for.
     *
     * @param accepted the first that fits counts
     * @param units that may stand behind the number; the first is shown behind the field. May be empty
     */
    record Numeric(
            String key,
            int points,
            Map<String, Wording> wordings,
            List<Accepted.Quantity> accepted,
            List<Accepted.Unit> units,
            @Later Aids aids)
            implements QuestionDefinition {

        public Numeric {
            aids = Objects.requireNonNullElse(aids, Aids.NONE);
        }

        /**
         * One number with a tolerance and at most one unit.
         *
         * @param units its names by language; may be empty
         */
        public static Numeric of(
                String key,
                int points,
                Map<String, Wording> wordings,
                BigDecimal correct,
                BigDecimal tolerance,
                Map<String, String> units) {
            return new Numeric(
                    key,
                    points,
                    wordings,
                    List.of(Accepted.Quantity.right(correct, tolerance)),
                    units.isEmpty() ? List.of() : List.of(new Accepted.Unit(units, BigDecimal.ONE)),
                    Aids.NONE);
        }
    }

    /**
     * A few words are asked for, compared as {@link org.banyan.assessment.scoring.WrittenWords} says.
     *
     * @param accepted of those that fit, the one with the largest share counts
     * @param caseMatters whether capital letters have to be where they belong
     */
    record ShortText(
            String key,
            int points,
            Map<String, Wording> wordings,
            List<Accepted.Words> accepted,
            @Later boolean caseMatters,
            @Later Aids aids)
            implements QuestionDefinition {

        public ShortText {
            aids = Objects.requireNonNullElse(aids, Aids.NONE);
        }

        /** Whatever is accepted is wholly right. */
        public static ShortText of(
                String key, int points, Map<String, Wording> wordings, Map<String, List<String>> accepted) {
            return new ShortText(key, points, wordings, List.of(Accepted.Words.right(accepted)), false, Aids.NONE);
        }
    }

    /** A text with gaps to be filled. In its HTML a gap stands as its key in brackets: {@code [[first]]}. */
    record Cloze(
            String key,
            int points,
            Map<String, Wording> wordings,
            List<Gap> gaps,
            @Later Aids aids) implements QuestionDefinition {

        public Cloze {
            aids = Objects.requireNonNullElse(aids, Aids.NONE);
        }
    }

    /**
     * Words are to be put into the gaps of a text, which stand in its HTML as {@code [[key]]}.
     *
     * @param words to be used, and others that belong nowhere
     * @param gaps in the order of the text
     * @param marking any but {@link Marking#WEIGHTED}
     */
    record DropWords(
            String key,
            int points,
            Map<String, Wording> wordings,
            List<Word> words,
            List<Place> gaps,
            Marking marking,
            boolean shuffled,
            @Later Aids aids)
            implements QuestionDefinition {

        public DropWords {
            aids = Objects.requireNonNullElse(aids, Aids.NONE);
        }
    }

    /**
     * A word to put somewhere.
     *
     * @param texts plain
     * @param group words fit only into gaps whose right word is of the same group; 1 where there is only one
     * @param reusable whether it may fill several gaps
     */
    record Word(String key, Map<String, String> texts, int group, boolean reusable) {}

    /**
     * A gap for a word.
     *
     * @param word key of the one that is right
     */
    record Place(String key, String word) {}

    /**
     * Something is to be found in a picture.
     *
     * @param areas those to be found, and others that are wrong
     * @param shown whether the areas are drawn to choose among them; otherwise places are pointed at
     * @param several whether more than one may be chosen
     * @param marking any but {@link Marking#WEIGHTED}
     */
    record HotSpot(
            String key,
            int points,
            Map<String, Wording> wordings,
            Picture picture,
            List<Area> areas,
            boolean shown,
            boolean several,
            Marking marking,
            @Later Aids aids)
            implements QuestionDefinition {

        public HotSpot {
            aids = Objects.requireNonNullElse(aids, Aids.NONE);
        }
    }

    /**
     * A longer text is asked for, which somebody marks.
     *
     * @param rubric what is marked by; without criteria whoever marks gives points freely
     * @param wordsMin a learner is told when there are fewer; none where null
     * @param wordsMax a learner is told when there are more; none where null
     * @param modelHtml an answer that would be very good, for those who mark and for learners when it is marked; may be empty
     */
    record Essay(
            String key,
            int points,
            Map<String, Wording> wordings,
            List<Criterion> rubric,
            @Later @Nullable Integer wordsMin,
            @Later @Nullable Integer wordsMax,
            @Later Map<String, String> modelHtml,
            @Later Aids aids)
            implements QuestionDefinition {

        public Essay {
            modelHtml = Objects.requireNonNullElse(modelHtml, Map.of());
            aids = Objects.requireNonNullElse(aids, Aids.NONE);
        }
    }

    /** Something to read between questions; nothing is asked. */
    record Description(String key, Map<String, Wording> wordings) implements QuestionDefinition {

        @Override
        public int points() {
            return 0;
        }

        @Override
        public Aids aids() {
            return Aids.NONE;
        }
    }
}
