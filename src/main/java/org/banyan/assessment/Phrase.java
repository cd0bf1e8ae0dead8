package org.banyan.assessment;

import java.util.Map;
import java.util.function.Function;
import org.banyan.shared.Languages;
import org.jspecify.annotations.Nullable;

/**
 * A text of a quiz in the language it is there in: the one asked for, or the language of the quiz.
 *
 * @param html sanitised when it was published; plain text where it is a title or a unit
 * @param direction {@code rtl} or {@code ltr}
 */
public record Phrase(String html, String language, String direction) {

    public static Phrase of(String html, String language) {
        return new Phrase(html, language, Languages.direction(language));
    }

    /**
     * The text in the language asked for, or else in the first that there is; none where there is none at all.
     *
     * @param texts by language tag, the language of the quiz first
     */
    public static <T> @Nullable Phrase in(String language, Map<String, T> texts, Function<T, @Nullable String> html) {
        T asked = texts.get(language);
        String translated = asked == null ? null : html.apply(asked);
        if (translated != null) {
            return of(translated, language);
        }
        for (Map.Entry<String, T> text : texts.entrySet()) {
            String found = html.apply(text.getValue());
            if (found != null) {
                return of(found, text.getKey());
            }
        }
        return null;
    }
}
