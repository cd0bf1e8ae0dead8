package org.banyan.curriculum;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the text that a reader of a language should get. */
final class Wording {

    private Wording() {}

    /**
     * The tag to read in: the very one that was asked for, else one of the same language whatever its region or script, else
     * the original.
     */
    static String choose(Collection<String> there, Locale asked, String original) {
        String tag = asked.toLanguageTag();
        return there.contains(tag)
                ? tag
                : there.stream()
                        .filter(other ->
                                Locale.forLanguageTag(other).getLanguage().equals(asked.getLanguage()))
                        .sorted()
                        .findFirst()
                        .orElse(original);
    }

    /** The text by the same rule, with its language; empty if it is not even there in the original language. */
    static <T> Optional<Map.Entry<String, T>> find(Map<String, T> texts, Locale asked, String original) {
        String tag = choose(texts.keySet(), asked, original);
        return Optional.ofNullable(texts.get(tag)).map(text -> Map.entry(tag, text));
    }
}
