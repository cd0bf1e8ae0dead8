package org.banyan.discussion.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes words out of a text as a search compares them: broken by the dictionaries of ICU where a script sets no spaces, without
 * case, accents and the spelling variants of Arabic, and without the endings and articles that most change.
 *
 * <p>A word is then written in ASCII letter by letter, because MariaDB's full-text search breaks words of many scripts where
 * it should not. The beginning of a word stays the beginning of what is written.
 */
public final class SearchWords {

    /** Counted up when words are read differently, so that everything is taken in anew. */
    static final int READING = 2;

    /** MariaDB keeps 84 characters of a word; the rest is for the number of the place. */
    private static final int LONGEST = 72;

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 TAKE_APART = Normalizer2.getNFDInstance();

    /** Longer ones first. Prefixes of the light10 stemmer (Larkey, Ballesteros and Connell 2002). */
    private static final List<String> ARABIC_ARTICLES = List.of("وال", "بال", "كال", "فال", "ال", "لل");

    /** Its suffixes. */
    private static final List<String> ARABIC_ENDINGS = List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي");

    private SearchWords() {}

    /** A word of a text, from {@code start} to before {@code end}, as it is compared. */
    public record Word(int start, int end, String compared) {}

    public static List<Word> of(String text) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(text);
        List<Word> found = new ArrayList<>();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            if (words.getRuleStatus() != BreakIterator.WORD_NONE) {
                String compared = compared(text.substring(start, end));
                if (!compared.isEmpty()) {
                    found.add(new Word(start, end, compared));
                }
            }
        }
        return found;
    }

    /** Words joined by signs that ICU keeps within a word, such as an underscore or an apostrophe, are compared as one. */
    private static String compared(String word) {
        String folded = FOLD.normalize(word);
        int script = UScript.getScript(folded.codePointAt(0));
        return switch (script) {
            case UScript.ARABIC -> written(arabic(letters(folded)));
            case UScript.LATIN, UScript.GREEK, UScript.CYRILLIC ->
                written(singular(letters(TAKE_APART.normalize(folded))));
            default -> written(folded);
        };
    }

    /** Without marks above and below, and without the stroke that only lengthens an Arabic word. */
    private static String letters(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        word.codePoints()
                .filter(point -> UCharacter.getType(point) != UCharacter.NON_SPACING_MARK && point != 'ـ')
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String arabic(String word) {
        String same = word.replace('أ', 'ا')
                .replace('إ', 'ا')
                .replace('آ', 'ا')
                .replace('ٱ', 'ا')
                .replace('ى', 'ي')
                .replace('ی', 'ي')
                .replace('ک', 'ك')
                .replace('ة', 'ه');
        for (String article : ARABIC_ARTICLES) {
            if (same.startsWith(article) && same.length() >= article.length() + 3) {
                same = same.substring(article.length());
                break;
            }
        }
        for (String ending : ARABIC_ENDINGS) {
            if (same.endsWith(ending) && same.length() >= ending.length() + 3) {
                return same.substring(0, same.length() - ending.length());
            }
        }
        return same;
    }

    /** The S stemmer (Harman 1991), which serves Spanish plurals as well. */
    private static String singular(String word) {
        if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        if (word.endsWith("ies") && !word.endsWith("eies") && !word.endsWith("aies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.substring(0, word.length() - 1);
    }

    private static String written(String word) {
        StringBuilder written = new StringBuilder();
        for (int point : word.codePoints().toArray()) {
            String letter = letter(point);
            if (written.length() + letter.length() > LONGEST) {
                break;
            }
            written.append(letter);
        }
        return written.toString();
    }

    private static String letter(int point) {
        int digit = UCharacter.isDigit(point) ? UCharacter.digit(point) : -1;
        if (digit >= 0) {
            return Integer.toString(digit);
        }
        if (point >= 'a' && point <= 'z') {
            return Character.toString(point);
        }
        return UCharacter.isLetter(point)
                        || UCharacter.getType(point) == UCharacter.NON_SPACING_MARK
                        || UCharacter.getType(point) == UCharacter.COMBINING_SPACING_MARK
                ? String.format(Locale.ROOT, Character.isBmpCodePoint(point) ? "_%04x" : "__%06x", point)
                : "";
    }
}
