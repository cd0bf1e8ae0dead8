package org.banyan.authoring.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.QuestionDefinition.ShortText;
import org.banyan.assessment.QuestionDefinition.Wording;

/** Reads what may be typed for an answer: in questions of their own, and in the gaps of a text. */
final class TypedReader {

    private final Translated question;

    TypedReader(Translated question) {
        this.question = question;
    }

    Numeric numeric(String id, int points, Map<String, Wording> wordings) {
        return new Numeric(id, points, wordings, quantities(), units(), QuizReader.aids(question));
    }

    ShortText shortText(String id, int points, Map<String, Wording> wordings) {
        return new ShortText(
                id, points, wordings, words(), question.original().isTrue("caseMatters"), QuizReader.aids(question));
    }

    /** The right number first, then whatever else earns something. */
    List<Accepted.Quantity> quantities() {
        YamlMap original = question.original();
        List<Accepted.Quantity> accepted = new ArrayList<>();
        if (original.has("correct")) {
            BigDecimal value = original.number("correct").orElse(BigDecimal.ZERO);
            accepted.add(Accepted.Quantity.right(value, tolerance(original)));
        } else {
            original.has("tolerance");
        }
        for (Translated each : question.perhaps("accepted")) {
            each.original().text("id", Names.LONGEST_ID);
            accepted.add(new Accepted.Quantity(
                    span(each.original()),
                    QuizReader.share(each, BigDecimal.ZERO).orElse(BigDecimal.ONE),
                    each.html("feedback")));
            each.close();
        }
        requireSome(accepted);
        return List.copyOf(accepted);
    }

    private static Accepted.Span span(YamlMap map) {
        if (map.has("correct")) {
            return new Accepted.Around(map.number("correct").orElse(BigDecimal.ZERO), tolerance(map));
        }
        BigDecimal low = map.number("from").orElse(null);
        BigDecimal high = map.number("to").orElse(null);
        if ((low == null && high == null) || (low != null && high != null && low.compareTo(high) > 0)) {
            map.error("from", "range");
        }
        return new Accepted.Between(low, high);
    }

    private static BigDecimal tolerance(YamlMap map) {
        BigDecimal tolerance = map.number("tolerance").orElse(BigDecimal.ZERO);
        if (tolerance.signum() < 0) {
            map.error("tolerance", "yaml.number", "tolerance");
        }
        return tolerance.max(BigDecimal.ZERO);
    }

    /** The unit that is shown first, then others that may be typed. */
    List<Accepted.Unit> units() {
        List<Accepted.Unit> units = new ArrayList<>();
        Map<String, String> shown = question.optionalTexts("unit", Longest.SHORT);
        if (!shown.isEmpty()) {
            units.add(new Accepted.Unit(shown, BigDecimal.ONE));
        }
        for (Translated each : question.list("units")) {
            each.original().text("id", Names.LONGEST_ID);
            BigDecimal multiplier = each.original().number("multiplier").orElse(BigDecimal.ONE);
            if (multiplier.signum() <= 0) {
                each.original().error("multiplier", "yaml.number", "multiplier");
            }
            units.add(new Accepted.Unit(each.texts("name", Longest.SHORT), multiplier));
            each.close();
        }
        return List.copyOf(units);
    }

    List<Accepted.Words> words() {
        YamlMap original = question.original();
        List<Accepted.Words> accepted = new ArrayList<>();
        if (original.has("correct")) {
            accepted.add(Accepted.Words.right(patterns(question)));
        }
        for (Translated each : question.perhaps("accepted")) {
            each.original().text("id", Names.LONGEST_ID);
            accepted.add(new Accepted.Words(
                    each.accepted(),
                    QuizReader.share(each, BigDecimal.ZERO).orElse(BigDecimal.ONE),
                    each.html("feedback")));
            each.close();
        }
        requireSome(accepted);
        return List.copyOf(accepted);
    }

    /** A lone asterisk may earn a part or be answered, but not be wholly right. */
    private static Map<String, List<String>> patterns(Translated of) {
        Map<String, List<String>> patterns = of.accepted();
        boolean onlyStars = patterns.values().stream()
                .flatMap(List::stream)
                .anyMatch(each -> each.replace("*", "").isBlank());
        if (onlyStars) {
            of.original().error("correct", "answer-anything");
        }
        return patterns;
    }

    private void requireSome(List<? extends Accepted> accepted) {
        if (accepted.isEmpty()) {
            question.original().error("correct", "answer-right-missing");
        }
    }
}
