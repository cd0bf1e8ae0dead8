package org.banyan.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.QuestionDefinition.ShortText;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Questions as JSON. A number or a few words without shares and feedback are written in the short form that they have had from
 * the beginning: {@code "correct": 4.5, "tolerance": 0.5, "units": {"en": "percent"}}, {@code "accepted": {"en": ["open"]}}. So
 * those written before are read, and the same question is the same text.
 */
final class StoredQuestion {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StoredQuestion() {}

    static String written(QuestionDefinition question) {
        return JSON.writeValueAsString(
                switch (question) {
                    case Numeric number when isShort(number) -> shortened(number);
                    case ShortText words when isShort(words) -> shortened(words);
                    default -> question;
                });
    }

    static QuestionDefinition read(Class<? extends QuestionDefinition> type, String json) {
        JsonNode tree = JSON.readTree(json);
        if (type == Numeric.class && tree.has("correct")) {
            lengthenNumber((ObjectNode) tree);
        } else if (type == ShortText.class && tree.path("accepted").isObject()) {
            lengthenWords((ObjectNode) tree);
        }
        return JSON.treeToValue(tree, type);
    }

    private static boolean isShort(Numeric number) {
        return number.accepted().size() == 1
                && number.accepted().getFirst().span() instanceof Accepted.Around
                && isPlain(number.accepted().getFirst())
                && number.units().size() <= 1
                && number.units().stream().allMatch(unit -> unit.multiplier().compareTo(BigDecimal.ONE) == 0);
    }

    private static boolean isShort(ShortText words) {
        return words.accepted().size() == 1 && isPlain(words.accepted().getFirst());
    }

    private static boolean isPlain(Accepted accepted) {
        return accepted.share().compareTo(BigDecimal.ONE) == 0
                && accepted.feedbackHtml().isEmpty();
    }

    private static JsonNode shortened(Numeric number) {
        ObjectNode tree = JSON.valueToTree(number);
        ObjectNode shortened = head(tree);
        Accepted.Around around = (Accepted.Around) number.accepted().getFirst().span();
        shortened.put("correct", around.value());
        shortened.put("tolerance", around.tolerance());
        List<Accepted.Unit> units = number.units();
        shortened.set(
                "units",
                units.isEmpty()
                        ? JSON.createObjectNode()
                        : JSON.valueToTree(units.getFirst().names()));
        return withRest(shortened, tree);
    }

    private static JsonNode shortened(ShortText words) {
        ObjectNode tree = JSON.valueToTree(words);
        ObjectNode shortened = head(tree);
        shortened.set("accepted", JSON.valueToTree(words.accepted().getFirst().patterns()));
        return withRest(shortened, tree);
    }

    private static ObjectNode head(ObjectNode tree) {
        ObjectNode head = JSON.createObjectNode();
        List.of("key", "points", "wordings").forEach(name -> head.set(name, tree.get(name)));
        return head;
    }

    private static ObjectNode withRest(ObjectNode shortened, ObjectNode tree) {
        tree.properties().stream()
                .filter(property -> !property.getKey().equals("accepted"))
                .filter(property -> !shortened.has(property.getKey()))
                .forEach(property -> shortened.set(property.getKey(), property.getValue()));
        return shortened;
    }

    private static void lengthenNumber(ObjectNode tree) {
        ObjectNode span = JSON.createObjectNode();
        span.set("value", tree.remove("correct"));
        span.set("tolerance", tree.remove("tolerance"));
        JsonNode names = tree.remove("units");
        tree.putArray("accepted").addObject().set("span", span);
        if (names.isEmpty()) {
            tree.putArray("units");
        } else {
            ObjectNode unit = tree.putArray("units").addObject();
            unit.set("names", names);
            unit.put("multiplier", 1);
        }
    }

    private static void lengthenWords(ObjectNode tree) {
        JsonNode patterns = tree.remove("accepted");
        tree.putArray("accepted").addObject().set("patterns", patterns);
    }
}
