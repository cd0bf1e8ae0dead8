package org.banyan.assessment.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A few words that equal accepted ones, compared as {@link WrittenWords} says. In an accepted answer {@code *} stands for any
 * letters, also for none; {@code \*} is the sign itself.
 *
 * @param accepted of those that fit, the one with the largest share counts
 * @param caseMatters whether capital and small letters are different here
 */
public record FewWords(List<Pattern> accepted, boolean caseMatters) implements ScoringRule {

    /** Stands for {@code *} within a pattern; no text that is normalised contains it. */
    private static final char ANY = '\uFFFC';

    /**
     * Words that are accepted.
     *
     * @param texts any of them
     */
    public record Pattern(List<String> texts, BigDecimal share) {}

    @Override
    public BigDecimal share(Response response) {
        return best(response).map(at -> accepted.get(at).share()).orElse(BigDecimal.ZERO);
    }

    /** The index of what counts of the accepted. */
    public Optional<Integer> best(Response response) {
        if (!(response instanceof Response.Written(String written)) || response.isEmpty()) {
            return Optional.empty();
        }
        String words = normalised(written.replace(ANY, ' '));
        Integer best = null;
        for (int at = 0; at < accepted.size(); at++) {
            boolean larger = best == null
                    || accepted.get(at).share().compareTo(accepted.get(best).share()) > 0;
            if (larger && accepted.get(at).texts().stream().anyMatch(pattern -> fits(words, pattern))) {
                best = at;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean fits(String words, String pattern) {
        return fitsPattern(words, normalised(withWildcards(pattern)));
    }

    private String normalised(String words) {
        return caseMatters ? WrittenWords.normalisedWithCase(words) : WrittenWords.normalised(words);
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
