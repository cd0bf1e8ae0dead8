package org.banyan.assessment.interchange.moodlexml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.Gap;
import org.banyan.assessment.interchange.Export;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.Weights;
import org.jspecify.annotations.Nullable;

/** Writes a text with gaps the way {@link ClozeGaps} reads it. */
final class ClozeText {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000_000_000L);

    private ClozeText() {}

    /**
     * The text with the gaps in it.
     *
     * @param openRange is told of a number without a limit on one side, which cannot be said
     */
    static String of(String html, List<Gap> gaps, Runnable openRange) {
        String text = html;
        for (Gap gap : gaps) {
            text = text.replace("[[" + gap.key() + "]]", "{" + gap.weight() + ":" + answers(gap, openRange) + "}");
        }
        return text;
    }

    private static String answers(Gap gap, Runnable openRange) {
        List<String> answers = new ArrayList<>();
        String type = switch (gap) {
            case Gap.Choose choose -> {
                choose.answers()
                        .forEach(answer -> Export.only(answer.wordings())
                                .ifPresent(wording -> answers.add(answer(
                                        Weights.percent(answer.weight()), wording.html(), wording.feedbackHtml()))));
                yield choose.shuffled() ? "MULTICHOICE_S" : "MULTICHOICE";
            }
            case Gap.Words words -> {
                words.accepted()
                        .forEach(accepted -> Export.only(accepted.patterns())
                                .orElse(List.of())
                                .forEach(pattern -> answers.add(answer(
                                        Weights.percent(accepted.share()),
                                        QuestionTexts.escaped(pattern),
                                        feedback(accepted.feedbackHtml())))));
                yield words.caseMatters() ? "SHORTANSWER_C" : "SHORTANSWER";
            }
            case Gap.Quantity number -> {
                for (Accepted.Quantity accepted : number.accepted()) {
                    String value = value(accepted.span(), openRange);
                    answers.add(answer(
                            Weights.percent(accepted.share()),
                            value.equals("*") ? value : value + ":" + Numerals.write(tolerance(accepted.span())),
                            feedback(accepted.feedbackHtml())));
                }
                yield "NUMERICAL";
            }
        };
        return type + ":" + String.join("~", answers);
    }

    private static @Nullable String feedback(Map<String, String> feedback) {
        return Export.only(feedback).orElse(null);
    }

    private static String answer(BigDecimal percent, String html, @Nullable String feedback) {
        String weight = percent.compareTo(HUNDRED) == 0 ? "=" : "%" + Numerals.write(percent) + "%";
        return weight + escape(html) + (feedback == null ? "" : "#" + escape(feedback));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("}", "\\}")
                .replace("~", "\\~")
                .replace("#", "\\#");
    }

    /** The middle of a range, which Moodle knows only by its tolerance. */
    static String value(Accepted.Span span, Runnable openRange) {
        return switch (span) {
            case Accepted.Around(BigDecimal value, BigDecimal _) -> Numerals.write(value);
            case Accepted.Between(@Nullable BigDecimal low, @Nullable BigDecimal high) -> {
                if (low == null && high == null) {
                    yield "*";
                }
                if (low == null || high == null) {
                    openRange.run();
                }
                yield Numerals.write(
                        bound(low, FAR.negate()).add(bound(high, FAR)).divide(BigDecimal.TWO));
            }
        };
    }

    static BigDecimal tolerance(Accepted.Span span) {
        return switch (span) {
            case Accepted.Around(BigDecimal _, BigDecimal tolerance) -> tolerance;
            case Accepted.Between(@Nullable BigDecimal low, @Nullable BigDecimal high) ->
                low == null && high == null
                        ? BigDecimal.ZERO
                        : bound(high, FAR).subtract(bound(low, FAR.negate())).divide(BigDecimal.TWO);
        };
    }

    private static BigDecimal bound(@Nullable BigDecimal limit, BigDecimal far) {
        return limit == null ? far : limit;
    }
}
