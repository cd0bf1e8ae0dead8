package org.banyan.assessment.scoring;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

/**
 * Brings words into the one form in which they are compared, so that nobody fails for how a keyboard writes. These are the
 * same: capital and small letters; forms that Unicode holds to be compatible (NFKC); letters with and without accents,
 * Arabic vowel signs or stretching (tatweel); alef with and without hamza or madda; hamza on a seat and the seat alone, a
 * hamza by itself and none; ya, Persian ya and alef maqsura; kaf and its Persian form; ta marbuta and ha; digits of all
 * scripts; kinds of dashes, of apostrophes, of white space, how much of it, and a full stop at the end.
 *
 * <p>Vowel signs of Indic scripts and Khmer are letters, not accents, and are kept.
 */
public final class WrittenWords {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 APART = Normalizer2.getNFKDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();

    private WrittenWords() {}

    public static String normalised(String words) {
        return normalisedWithCase(UCharacter.foldCase(COMPATIBLE.normalize(words), true));
    }

    /** The same, but capital and small letters stay as they are. */
    public static String normalisedWithCase(String words) {
        StringBuilder text = new StringBuilder();
        APART.normalize(words).codePoints().map(WrittenWords::letter).forEach(letter -> {
            boolean spaceAgain = letter == ' ' && (text.isEmpty() || text.charAt(text.length() - 1) == ' ');
            if (letter >= 0 && !spaceAgain) {
                text.appendCodePoint(letter);
            }
        });
        String together = TOGETHER.normalize(text).strip();
        return isFullStop(together)
                ? together.substring(0, together.length() - 1).strip()
                : together;
    }

    /** The letter that stands for this one, or -1 where it does not count. */
    private static int letter(int sign) {
        int digit = UCharacter.isDigit(sign) ? UCharacter.digit(sign, 10) : -1;
        if (digit >= 0) {
            return '0' + digit;
        }
        return switch (sign) {
            case '\u0640', '\u0621', '\u200B' -> -1;
            case '\u0671' -> '\u0627';
            case '\u0649', '\u06CC', '\u06D2' -> '\u064A';
            case '\u06A9' -> '\u0643';
            case '\u0629', '\u06C1', '\u06BE', '\u06D5' -> '\u0647';
            case '\u2018', '\u2019', '\u02BC', '\u02B9', '`' -> '\'';
            case '\u201C', '\u201D', '\u00AB', '\u00BB' -> '"';
            case '\u2212' -> '-';
            default -> byKind(sign);
        };
    }

    private static int byKind(int sign) {
        if (UCharacter.isUWhiteSpace(sign)) {
            return ' ';
        }
        return switch (UCharacter.getType(sign)) {
            case UCharacterCategory.DASH_PUNCTUATION -> '-';
            case UCharacterCategory.FORMAT, UCharacterCategory.CONTROL -> -1;
            case UCharacterCategory.NON_SPACING_MARK -> isAccent(sign) ? -1 : sign;
            default -> sign;
        };
    }

    private static boolean isAccent(int mark) {
        int script = UScript.getScript(mark);
        return script == UScript.INHERITED || script == UScript.ARABIC || script == UScript.HEBREW;
    }

    private static boolean isFullStop(String text) {
        return text.endsWith(".") || text.endsWith("\u0964") || text.endsWith("\u17D4") || text.endsWith("\u06D4");
    }
}
