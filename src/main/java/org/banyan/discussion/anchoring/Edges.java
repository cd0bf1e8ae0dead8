package org.banyan.discussion.anchoring;

import java.text.BreakIterator;
import java.util.Locale;

/** Moves the edges of a place in a text so that nothing readable is cut in two and no space stands at them. */
final class Edges {

    /** Longer runs of letters are sentences without spaces, as in Khmer. */
    private static final int LONGEST_WORD = 12;

    private Edges() {}

    /** The place with whole characters and whole words. */
    static int[] whole(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return new int[] {start, end};
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        start = characters.isBoundary(start) ? start : characters.preceding(start);
        end = characters.isBoundary(end) ? end : characters.following(end);
        return new int[] {wordStart(text, start), wordEnd(text, end)};
    }

    private static int wordStart(String text, int at) {
        int start = at;
        while (start > 0 && at - start <= LONGEST_WORD && isLetter(text, start - 1) && isLetter(text, at)) {
            start--;
        }
        return at - start > LONGEST_WORD ? at : start;
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && end - at <= LONGEST_WORD && isLetter(text, end) && isLetter(text, at - 1)) {
            end++;
        }
        return end - at > LONGEST_WORD ? at : end;
    }

    private static boolean isLetter(String text, int at) {
        char unit = text.charAt(at);
        return Character.isLetterOrDigit(unit)
                || Character.isSurrogate(unit)
                || Character.getType(unit) == Character.NON_SPACING_MARK
                || Character.getType(unit) == Character.COMBINING_SPACING_MARK;
    }
}
