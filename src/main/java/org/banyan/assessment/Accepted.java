package org.banyan.assessment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that may be typed for an answer, and what it earns. */
public sealed interface Accepted {

    /** Of the points, from 0 to 1. */
    BigDecimal share();

    /** HTML by language, for those who typed this; may be empty. */
    Map<String, String> feedbackHtml();

    /**
     * Words, in which {@code *} stands for any letters and {@code \*} for itself.
     *
     * @param patterns by language; what is accepted in the language of the quiz is so in every other one too
     */
    record Words(
            Map<String, List<String>> patterns,
            @Later BigDecimal share,
            @Later Map<String, String> feedbackHtml) implements Accepted {

        public Words {
            share = Objects.requireNonNullElse(share, BigDecimal.ONE);
            feedbackHtml = Objects.requireNonNullElse(feedbackHtml, Map.of());
        }

        public static Words right(Map<String, List<String>> patterns) {
            return new Words(patterns, BigDecimal.ONE, Map.of());
        }
    }

    /** A number. */
    record Quantity(
            Span span, @Later BigDecimal share, @Later Map<String, String> feedbackHtml) implements Accepted {

        public Quantity {
            share = Objects.requireNonNullElse(share, BigDecimal.ONE);
            feedbackHtml = Objects.requireNonNullElse(feedbackHtml, Map.of());
        }

        public static Quantity right(BigDecimal value, BigDecimal tolerance) {
            return new Quantity(new Around(value, tolerance), BigDecimal.ONE, Map.of());
        }
    }

    /** Which numbers are meant, the limits included. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(Around.class), @JsonSubTypes.Type(Between.class)})
    sealed interface Span {

        /** The least; none where there is no limit below. */
        @Nullable
        BigDecimal low();

        /** The largest; none where there is no limit above. */
        @Nullable
        BigDecimal high();
    }

    /**
     * A number and those near it.
     *
     * @param tolerance never negative
     */
    record Around(BigDecimal value, BigDecimal tolerance) implements Span {

        @Override
        public BigDecimal low() {
            return value.subtract(tolerance);
        }

        @Override
        public BigDecimal high() {
            return value.add(tolerance);
        }
    }

    /** A range; it may be open on one side. */
    record Between(@Nullable BigDecimal low, @Nullable BigDecimal high) implements Span {}

    /**
     * A unit that may stand behind a number.
     *
     * @param names plain, by language
     * @param multiplier how many of this unit make one of the first: 100 for centimetres where the first is metres
     */
    record Unit(Map<String, String> names, BigDecimal multiplier) {}
}
