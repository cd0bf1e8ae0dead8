package org.banyan.shared;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the interface, and what must be known of any language a text may be written in. */
public final class Languages {

    /** English first: it is the language of last resort. */
    public static final List<Locale> OF_INTERFACE =
            List.of(Locale.ENGLISH, Locale.of("ar"), Locale.of("es"), Locale.of("bn"), Locale.of("km"));

    private Languages() {}

    /** The interface language that a tag such as {@code ar-IQ} asks for. */
    public static Optional<Locale> ofInterface(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return OF_INTERFACE.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst();
    }

    /** Whether text in the language of this tag runs from right to left: Arabic, Sorani, Urdu … */
    public static boolean isRightToLeft(String tag) {
        return ULocale.forLanguageTag(tag).isRightToLeft();
    }

    /** The value of the HTML {@code dir} attribute for text in the language of this tag. */
    public static String direction(String tag) {
        return isRightToLeft(tag) ? "rtl" : "ltr";
    }

    /** The language's own name for itself, as a language menu shows it. */
    public static String nameInItself(Locale language) {
        return ULocale.forLocale(language).getDisplayName(ULocale.forLocale(language));
    }

    /** Whether this is a well-formed language tag (BCP 47) with a language in it. */
    public static boolean isTag(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (java.util.IllformedLocaleException e) {
            return false;
        }
    }
}
