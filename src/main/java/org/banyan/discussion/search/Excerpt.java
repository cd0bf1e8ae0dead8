package org.banyan.discussion.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banyan.discussion.search.SearchHit.Piece;
import org.banyan.discussion.search.SearchWords.Word;

/** The part of a text in which most of the words looked for stand together, with these words set apart. */
final class Excerpt {

    private static final int BEFORE = 60;
    private static final int LENGTH = 220;
    private static final String CUT = "…";

    private Excerpt() {}

    /**
     * The excerpt of a text.
     *
     * @param wanted whole words as they are compared
     * @param begun beginnings of such words
     */
    static List<Piece> of(String text, Set<String> wanted, Set<String> begun) {
        List<Word> words = SearchWords.of(text);
        List<Word> found = words.stream()
                .filter(word ->
                        wanted.contains(word.compared()) || begun.stream().anyMatch(word.compared()::startsWith))
                .toList();
        int start = wordStart(words, found.isEmpty() ? 0 : Math.max(0, richest(found) - BEFORE));
        int end = wordEnd(words, Math.min(text.length(), start + LENGTH), text.length());
        List<Piece> pieces = new ArrayList<>();
        if (start > 0) {
            pieces.add(new Piece(CUT, false));
        }
        int said = start;
        for (Word word : found) {
            if (word.start() >= said && word.end() <= end) {
                add(pieces, text.substring(said, word.start()), false);
                add(pieces, text.substring(word.start(), word.end()), true);
                said = word.end();
            }
        }
        add(pieces, text.substring(said, end), false);
        if (end < text.length()) {
            pieces.add(new Piece(CUT, false));
        }
        return List.copyOf(pieces);
    }

    /** Where the first word stands that has most different others within the length of an excerpt. */
    private static int richest(List<Word> found) {
        int best = found.getFirst().start();
        long most = 0;
        for (Word first : found) {
            long there = found.stream()
                    .filter(word -> word.start() >= first.start() && word.end() <= first.start() + LENGTH - BEFORE)
                    .map(Word::compared)
                    .distinct()
                    .count();
            if (there > most) {
                most = there;
                best = first.start();
            }
        }
        return best;
    }

    private static int wordStart(List<Word> words, int near) {
        return near == 0
                ? 0
                : words.stream()
                        .mapToInt(Word::start)
                        .filter(start -> start >= near)
                        .findFirst()
                        .orElse(near);
    }

    private static int wordEnd(List<Word> words, int near, int length) {
        return near >= length
                ? length
                : words.stream()
                        .mapToInt(Word::end)
                        .filter(end -> end >= near)
                        .findFirst()
                        .orElse(length);
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }
}
