package org.banyan.enrolment.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form in which two ways of writing one name are equal: without regard to case, accents, Arabic vowel signs and the
 * several forms of one Arabic letter, hyphens, and the order of the words. Vowel signs of Bangla and Khmer are letters of a name
 * and stay.
 */
final class NameKey {

    private static final Pattern MARKS =
            Pattern.compile("[\\u0300-\\u036F\\u064B-\\u065F\\u0670\\u0640\\u200B-\\u200F\\u2060]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\\p{P}]+");
    private static final String LETTERS = "أإآٱىیکةەھ";
    private static final String PLAIN = "ااااييكههه";

    private NameKey() {}

    static String of(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String plain = plain(Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        return Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        name.codePoints().forEach(letter -> {
            int at = LETTERS.indexOf(letter);
            plain.appendCodePoint(at < 0 ? letter : PLAIN.codePointAt(at));
        });
        return plain.toString();
    }
}
