package org.banyan.authoring.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a question says beside the fields that all kinds have: maps, lists and texts as they stand in the file, numbers and truth
 * values as texts, so that an editor may hold what is half written. Things in lists are told apart by their {@code id}.
 */
final class MoreFields {

    /** Fields that hold language and are translated, with what they are called among the fields of a part. */
    private static final Map<String, String> WORDS = Map.of(
            "text", "part",
            "name", "part",
            "feedback", "answerFeedback",
            "feedbackRight", "feedbackRight",
            "feedbackPartly", "feedbackPartly",
            "feedbackWrong", "feedbackWrong",
            "model", "model",
            "picture", "picture");

    private static final String NUMBER = "-?[0-9]{1,12}(\\.[0-9]{1,6})?";

    private MoreFields() {}

    /** Receives texts to be translated, and facts to be compared. */
    interface Units {
        void words(String key, String field, String text);

        void fact(String key, String field, String text);
    }

    /** The values to be written to a file; none where nothing is said. */
    static Map<String, @Nullable Object> written(Map<String, Object> more) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        more.forEach((key, value) -> written.put(key, written(key, value)));
        return written;
    }

    private static @Nullable Object written(String key, Object value) {
        return switch (value) {
            case Map<?, ?> map -> written(typed(map));
            case List<?> list when list.isEmpty() -> null;
            case List<?> list -> list.stream().map(each -> written(key, each)).toList();
            default -> {
                String text = value.toString();
                yield text.isBlank() ? null : WORDS.containsKey(key) || key.equals("id") ? text : scalar(text.strip());
            }
        };
    }

    private static Object scalar(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches(NUMBER) ? new BigDecimal(text) : text;
    }

    static void units(String prefix, Map<String, Object> more, Units units) {
        more.forEach((key, value) -> {
            String place = prefix + "/" + key;
            if (value instanceof List<?> list) {
                boolean things = list.stream().anyMatch(Map.class::isInstance);
                if (things) {
                    things(list).forEach((id, thing) -> units(place + "/" + id, thing, units));
                } else if (key.equals("correct")) {
                    units.words(place, "accepted", lines(list));
                } else {
                    units.fact(place, "detail", lines(list));
                }
            } else if (value instanceof Map<?, ?> map) {
                units(place, typed(map), units);
            } else if (WORDS.containsKey(key)) {
                units.words(place, Objects.requireNonNull(WORDS.get(key)), value.toString());
            } else if (!key.equals("id")) {
                units.fact(place, "detail", value.toString());
            }
        });
    }

    /** The same with other words and nothing else; what has no words is left out. */
    static Map<String, Object> translated(String prefix, Map<String, Object> more, Map<String, String> texts) {
        Map<String, Object> translated = new LinkedHashMap<>();
        more.forEach((key, value) -> {
            String place = prefix + "/" + key;
            String text = texts.getOrDefault(place, "");
            if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
                List<Map<String, Object>> things = new ArrayList<>();
                things(list).forEach((id, thing) -> {
                    Map<String, Object> words = translated(place + "/" + id, thing, texts);
                    if (!words.isEmpty()) {
                        Map<String, Object> named = new LinkedHashMap<>();
                        named.put("id", id);
                        named.putAll(words);
                        things.add(named);
                    }
                });
                if (!things.isEmpty()) {
                    translated.put(key, things);
                }
            } else if (value instanceof List<?> && key.equals("correct") && !text.isBlank()) {
                translated.put(
                        key,
                        text.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
            } else if (WORDS.containsKey(key) && !text.isBlank()) {
                translated.put(key, text);
            }
        });
        return translated;
    }

    /** Without things that the original does not have. */
    static Map<String, Object> within(Map<String, Object> translated, Map<String, Object> original) {
        Map<String, Object> kept = new LinkedHashMap<>();
        translated.forEach((key, value) -> {
            Object there = original.get(key);
            if (there instanceof List<?> originals
                    && value instanceof List<?> list
                    && !things(originals).isEmpty()) {
                Map<String, Map<String, Object>> byId = things(originals);
                List<Map<String, Object>> things = new ArrayList<>();
                things(list).forEach((id, thing) -> {
                    if (byId.containsKey(id)) {
                        things.add(within(thing, Objects.requireNonNull(byId.get(id))));
                    }
                });
                if (!things.isEmpty()) {
                    kept.put(key, things);
                }
            } else if (there != null || key.equals("id")) {
                kept.put(key, value);
            }
        });
        return kept;
    }

    /** Whether the ids within every list differ. */
    static boolean isSound(Map<String, Object> more) {
        return more.values().stream().allMatch(value -> {
            if (!(value instanceof List<?> list)) {
                return true;
            }
            long count = list.stream().filter(Map.class::isInstance).count();
            Map<String, Map<String, Object>> things = things(list);
            return things.size() == count && things.values().stream().allMatch(MoreFields::isSound);
        });
    }

    private static Map<String, Map<String, Object>> things(List<?> list) {
        Map<String, Map<String, Object>> things = new LinkedHashMap<>();
        for (Object each : list) {
            if (each instanceof Map<?, ?> map) {
                things.put(String.valueOf(map.get("id")), typed(map));
            }
        }
        return things;
    }

    private static String lines(List<?> list) {
        return list.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static Map<String, Object> typed(Map<?, ?> map) {
        Map<String, Object> typed = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                typed.put(String.valueOf(key), value);
            }
        });
        return typed;
    }
}
