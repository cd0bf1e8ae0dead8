package org.banyan.assessment.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * A few words that equal one of the accepted ones, compared as {@link WrittenWords} says. In an accepted answer {@code *}
 * stands for any letters, also for none; {@code \*} is the sign itself.
 */
public record FewWords(List<String> accepted) implements ScoringRule {

    /** Stands for {@code *} within a pattern; no text that is normalised contains it. */
    private static final char ANY = '\uFFFC';

    @Override
    public BigDecimal share(Response response) {
        return ScoringRule.whole(response instanceof Response.Written(String written)
                && !written.isBlank()
                && accepted.stream().anyMatch(pattern -> fits(written, pattern)));
    }

    private static boolean fits(String written, String pattern) {
        String words = WrittenWords.normalised(written.replace(ANY, ' '));
        return fitsPattern(words, WrittenWords.normalised(withWildcards(pattern)));
    }

    private static String withWildcards(String pattern) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char sign = pattern.charAt(i);
            if (sign == '\\' && i + 1 < pattern.length() && pattern.charAt(i + 1) == '*') {
                text.append('*');
                i++;
            } else {
                text.append(sign == '*' ? ANY : sign);
            }
        }
        return text.toString();
    }

    /** Goes back to the last wildcard only, so that no pattern takes longer than its length times that of the text. */
    private static boolean fitsPattern(String text, String pattern) {
        int at = 0;
        int inPattern = 0;
        int wildcard = -1;
        int retry = 0;
        while (at < text.length()) {
            if (inPattern < pattern.length() && pattern.charAt(inPattern) == ANY) {
                wildcard = inPattern++;
                retry = at;
            } else if (inPattern < pattern.length() && pattern.charAt(inPattern) == text.charAt(at)) {
                inPattern++;
                at++;
            } else if (wildcard >= 0) {
                inPattern = wildcard + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (inPattern < pattern.length() && pattern.charAt(inPattern) == ANY) {
            inPattern++;
        }
        return inPattern == pattern.length();
    }
}
