package org.banyan.shared;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The texts of the interface, by key and language. Each module keeps its own in {@code texts/<module>_<language>.properties}
 * (UTF-8); a key begins with the module's name. A text is a pattern of ICU's message format, so plurals are right in every
 * language: {@code {0, plural, one {# reply} other {# replies}}}. An apostrophe needs no doubling.
 */
public final class Texts {

    /** Modules that have texts; the file of a module that is listed here must exist for every language. */
    static final List<String> MODULES = List.of(
            "shared",
            "shell",
            "identity",
            "curriculum",
            "authoring",
            "enrolment",
            "classroom",
            "discussion",
            "assessment",
            "results",
            "gathering",
            "progress",
            "cascade",
            "certification",
            "courier",
            "tutoring");

    private static final Map<Locale, Map<String, String>> PATTERNS = load();

    private Texts() {}

    /** The text in this language, in English if the language is not one of the interface. */
    public static String text(Locale language, String key, Object... arguments) {
        Locale known = Languages.ofInterface(language.toLanguageTag()).orElse(Locale.ENGLISH);
        String pattern = PATTERNS.getOrDefault(known, Map.of()).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text '" + key + "' in " + known);
        }
        return arguments.length == 0 && pattern.indexOf('{') < 0
                ? pattern
                : new MessageFormat(pattern, ULocale.forLocale(known)).format(arguments);
    }

    /** Whether there is such a text at all; for keys that are made from data, such as the reason of an error. */
    public static boolean has(String key) {
        return PATTERNS.getOrDefault(Locale.ENGLISH, Map.of()).containsKey(key);
    }

    /** The patterns of all keys with this beginning, for an element in the browser that fills them in by itself. */
    public static Map<String, String> below(Locale language, String prefix) {
        Locale known = Languages.ofInterface(language.toLanguageTag()).orElse(Locale.ENGLISH);
        return patterns(known).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Map<String, String> patterns(Locale language) {
        return PATTERNS.getOrDefault(language, Map.of());
    }

    private static Map<Locale, Map<String, String>> load() {
        Map<Locale, Map<String, String>> patterns = new HashMap<>();
        for (Locale language : Languages.OF_INTERFACE) {
            Map<String, String> texts = new HashMap<>();
            MODULES.forEach(module -> read(module, language, texts));
            patterns.put(language, Map.copyOf(texts));
        }
        return Map.copyOf(patterns);
    }

    private static void read(String module, Locale language, Map<String, String> into) {
        String file = "/texts/" + module + "_" + language.getLanguage() + ".properties";
        try (InputStream stream = Texts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("Missing " + file);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            properties.forEach((key, pattern) -> into.put((String) key, (String) pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
