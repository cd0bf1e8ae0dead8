package org.banyan.authoring.format;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the settings of a course from its YAML files and writes single ones back. */
public final class SettingsFile {

    private static final String COMPLETION = "completion";
    private static final Map<String, String> DEFAULT_RULE = Map.of("topicsRead", "all", "quizzesPassed", "all");

    private SettingsFile() {}

    /** The settings of a file under keys with this prefix. */
    public static Map<String, String> read(String prefix, String file) {
        Map<String, String> values = new LinkedHashMap<>();
        if (prefix.equals("completion/")) {
            rule(file).forEach((key, value) -> values.put(prefix + key, value));
        } else {
            for (String key : keys(prefix)) {
                values.put(prefix + key, TextFields.text(file, key));
            }
        }
        return values;
    }

    /** The file with these settings instead of what it said, as far as they have the prefix. */
    public static String write(String prefix, String file, Map<String, String> changed) {
        if (prefix.equals("completion/")) {
            return completion(file, changed);
        }
        String written = file;
        for (String key : keys(prefix)) {
            String value = changed.get(prefix + key);
            if (value != null) {
                written = key.equals("hours")
                        ? TextFields.withValue(written, key, new BigDecimal(value))
                        : TextFields.with(written, key, value);
            }
        }
        return written;
    }

    private static List<String> keys(String prefix) {
        return switch (prefix) {
            case "course/" -> List.of("title", "summary", "description", "hours", "audience");
            case "curriculum/" -> List.of("title", "summary", "licence");
            default -> List.of("title", "summary");
        };
    }

    /** Where nothing is said, everything has to be read and passed. */
    private static Map<String, String> rule(String file) {
        Map<String, String> rule = TextFields.map(file, COMPLETION);
        return rule.isEmpty() && !file.lines().anyMatch(line -> line.startsWith(COMPLETION + ":"))
                ? DEFAULT_RULE
                : rule;
    }

    private static String completion(String file, Map<String, String> changed) {
        Map<String, String> rule = new LinkedHashMap<>(rule(file));
        boolean same = true;
        for (String key : PartUnits.COMPLETION) {
            String value = changed.get("completion/" + key);
            if (value != null) {
                same = false;
                rule.put(key, value);
            }
        }
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        for (String key : PartUnits.COMPLETION) {
            String value = rule.getOrDefault(key, "");
            if (!value.isEmpty()) {
                written.put(key, value.matches("[0-9]{1,6}") ? (Object) Integer.valueOf(value) : value);
            }
        }
        return same ? file : TextFields.withValue(file, COMPLETION, written);
    }
}
