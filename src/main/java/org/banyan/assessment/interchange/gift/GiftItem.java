package org.banyan.assessment.interchange.gift;

import java.math.BigDecimal;
import java.util.List;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.interchange.FormattedText;
import org.jspecify.annotations.Nullable;

/**
 * A question as its text has it.
 *
 * @param line where it begins
 * @param categories the path of the {@code $CATEGORY} before it, from the top; empty where there is none
 * @param missingWord whether the answers stand within the text, which then has a line in their place
 */
record GiftItem(
        int line,
        @Nullable String id,
        List<String> tags,
        List<String> categories,
        @Nullable String title,
        FormattedText stem,
        boolean missingWord,
        GiftBody body,
        @Nullable FormattedText generalFeedback) {

    /** What stands between the braces. */
    sealed interface GiftBody {

        /** There are no braces at all: nothing is asked. */
        record Description() implements GiftBody {}

        /** There is nothing between them. */
        record Essay() implements GiftBody {}

        record TrueFalse(
                boolean correct,
                @Nullable FormattedText wrongFeedback,
                @Nullable FormattedText rightFeedback) implements GiftBody {}

        record MultipleChoice(List<Answer> answers) implements GiftBody {}

        record ShortAnswer(List<Answer> answers) implements GiftBody {}

        record Matching(List<Pair> pairs) implements GiftBody {}

        record Numerical(List<NumberAnswer> answers) implements GiftBody {}
    }

    /**
     * @param right whether it begins with {@code =}
     * @param percent the weight, where one is given
     */
    record Answer(
            boolean right,
            @Nullable BigDecimal percent,
            FormattedText text,
            @Nullable FormattedText feedback) {

        /** What it earns, in percent of the points. */
        BigDecimal worth() {
            if (percent != null) {
                return percent;
            }
            return right ? BigDecimal.valueOf(100) : BigDecimal.ZERO;
        }
    }

    /**
     * Two that belong together.
     *
     * @param question blank where the answer belongs to nothing
     */
    record Pair(FormattedText question, String answer) {}

    record NumberAnswer(
            Accepted.Span span,
            BigDecimal percent,
            @Nullable FormattedText feedback,
            int line) {}
}
