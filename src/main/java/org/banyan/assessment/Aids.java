package org.banyan.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What helps with a question before it is answered, and what there is to learn after. Texts are HTML by language.
 *
 * @param hintsHtml in the order in which they are given to those who ask
 * @param penalty share of the question's points that each hint costs, from 0 to 1
 * @param rightHtml for an answer that earned all points; may be empty
 * @param partlyHtml for one that earned some
 * @param wrongHtml for one that earned none
 */
public record Aids(
        @Later List<Map<String, String>> hintsHtml,
        @Later BigDecimal penalty,
        @Later Map<String, String> rightHtml,
        @Later Map<String, String> partlyHtml,
        @Later Map<String, String> wrongHtml) {

    public static final Aids NONE = new Aids(List.of(), BigDecimal.ZERO, Map.of(), Map.of(), Map.of());

    public Aids {
        hintsHtml = Objects.requireNonNullElse(hintsHtml, List.of());
        penalty = Objects.requireNonNullElse(penalty, BigDecimal.ZERO);
        rightHtml = Objects.requireNonNullElse(rightHtml, Map.of());
        partlyHtml = Objects.requireNonNullElse(partlyHtml, Map.of());
        wrongHtml = Objects.requireNonNullElse(wrongHtml, Map.of());
    }

    /** What is left of a share of the points after so many hints. */
    public BigDecimal after(int hints, BigDecimal share) {
        return share.subtract(penalty.multiply(BigDecimal.valueOf(hints))).max(BigDecimal.ZERO);
    }

    /** The feedback for an answer that earned this share; may be empty. */
    public Map<String, String> feedbackHtml(BigDecimal share) {
        if (share.signum() <= 0) {
            return wrongHtml;
        }
        return share.compareTo(BigDecimal.ONE) >= 0 ? rightHtml : partlyHtml;
    }
}
