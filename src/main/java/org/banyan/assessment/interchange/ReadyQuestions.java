package org.banyan.assessment.interchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.assessment.QuestionContent;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Questions in their stored form that come from elsewhere: they are read and written as trees, which changes no letter, and their
 * HTML is cut down again, for nobody knows who wrote them. What was cut down once stays as it is.
 */
public final class ReadyQuestions {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ReadyQuestions() {}

    public static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    public static JsonNode tree(byte[] json) {
        return JSON.readTree(json);
    }

    /** With a line for each thing, so that versions can be compared. */
    public static String pretty(JsonNode tree) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /**
     * The question, safe to be shown.
     *
     * @param pictures that came with it, by digest
     * @throws IllegalArgumentException if it shows a picture that did not come with it
     */
    public static QuestionContent safe(String kind, JsonNode content, Map<String, Media> pictures) {
        QuestionHtml html = new QuestionHtml(
                reference -> Optional.ofNullable(pictures.get(digest(reference))), _ -> {}, _ -> {}, reference -> {
                    throw new IllegalArgumentException(reference);
                });
        JsonNode copy = content.deepCopy();
        clean(copy, new Place(false, false), html, pictures);
        return new QuestionContent(kind, JSON.writeValueAsString(copy));
    }

    private static String digest(String reference) {
        return reference.startsWith(Media.ADDRESS) ? reference.substring(Media.ADDRESS.length()) : "";
    }

    /** What is to be chosen in a gap or named in a picture is plain text, though it stands where others have HTML. */
    private static final Set<String> PLAIN_WITHIN = Set.of("gaps", "areas");

    private record Place(boolean html, boolean plain) {

        Place within(String key) {
            boolean nowPlain = plain || PLAIN_WITHIN.contains(key);
            boolean named = nowPlain ? key.endsWith("Html") : key.endsWith("Html") || key.equals("html");
            return new Place(html || named, nowPlain);
        }
    }

    private static void clean(JsonNode node, Place place, QuestionHtml html, Map<String, Media> pictures) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.properties()).forEach(property -> {
                Place within = place.within(property.getKey());
                JsonNode value = property.getValue();
                if (value.isString() && within.html()) {
                    object.put(property.getKey(), safe(value.asString(), html));
                } else if (property.getKey().equals("addresses")) {
                    requirePictures(value, pictures);
                } else {
                    clean(value, within, html, pictures);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                JsonNode value = array.get(at);
                if (value.isString() && place.html()) {
                    array.set(at, safe(value.asString(), html));
                } else {
                    clean(value, place, html, pictures);
                }
            }
        }
    }

    private static String safe(String text, QuestionHtml html) {
        return html.of(new FormattedText(TextFormat.HTML, text, 0));
    }

    private static void requirePictures(JsonNode addresses, Map<String, Media> pictures) {
        addresses.values().forEach(address -> {
            if (!pictures.containsKey(digest(address.asString()))) {
                throw new IllegalArgumentException(address.asString());
            }
        });
    }
}
