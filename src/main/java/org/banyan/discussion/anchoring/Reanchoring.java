package org.banyan.discussion.anchoring;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds where a passage of one version of a lesson stands in a newer one. First where its block is untouched; then its very
 * words, with as much of what stood around them as is still there; then words much like them in the same block; then words
 * very much like them anywhere. A place is taken only if nothing else in the new text is nearly as like the passage, and
 * nothing else in the old text is nearly as like the place: other words that were there before are never taken for it. What is
 * not certain is not placed.
 *
 * @see "docs/decisions/0280-anchors-move-with-the-words.md"
 */
public final class Reanchoring {

    /** So many units alike are no chance, if they are found once in either version. */
    private static final int TELLING = 24;

    /** The same within one block, which was recognised as the same already. */
    private static final int TELLING_IN_BLOCK = 16;

    /** The share of the words that must be left, by Levenshtein's distance. */
    static final double ALIKE_IN_BLOCK = 0.8;

    static final double ALIKE_ANYWHERE = 0.85;

    /** So much less alike must be whatever is most like it otherwise. */
    static final double MARGIN = 0.15;

    /** Any two sentences of a lesson are about half as alike as this; more means that one was made of the other. */
    private static final double HALF_ALIKE = 0.6;

    /** Shorter words are placed only as they were; one letter makes others of them. */
    private static final int LONG_ENOUGH_TO_CHANGE = 12;

    private static final int LONG_ENOUGH_ANYWHERE = 32;

    private final Passage passage;
    private final LessonWords before;
    private final LessonWords now;
    private final String oldText;
    private final String newText;
    private final int oldStart;
    private final int oldEnd;

    private Reanchoring(Passage passage, LessonWords before, LessonWords now) {
        this.passage = passage;
        this.before = before;
        this.now = now;
        this.oldText = before.text();
        this.newText = now.text();
        this.oldStart = before.start(passage);
        this.oldEnd = before.end(passage);
    }

    /**
     * The passage in the new text.
     *
     * @param passage a passage of {@code before}
     * @return empty if it is not certain where it went
     */
    public static Optional<Passage> place(Passage passage, LessonWords before, LessonWords now) {
        if (now.blocks().isEmpty()) {
            return Optional.empty();
        }
        Reanchoring search = new Reanchoring(passage, before, now);
        return search.untouched()
                .or(() -> passage.startBlock().equals(passage.endBlock()) ? search.inOneBlock() : search.overBlocks());
    }

    private Optional<Passage> inOneBlock() {
        return sameWords().or(this::sameWordsInBlock).or(this::likeWordsInBlock).or(this::likeWordsAnywhere);
    }

    /** What stands in the first block and what stands in the last are looked for each by itself, and must still belong together. */
    private Optional<Passage> overBlocks() {
        int firstEnd = oldText.indexOf('\n', oldStart) - oldStart;
        int lastStart = oldText.lastIndexOf('\n', oldEnd - 1) + 1;
        return before.cut(oldStart, oldStart + firstEnd)
                .flatMap(first -> place(first, before, now))
                .flatMap(first -> before.cut(lastStart, oldEnd)
                        .flatMap(last -> place(last, before, now))
                        .flatMap(last -> now.start(first) < now.end(last)
                                ? now.cut(now.start(first), now.end(last))
                                : Optional.empty()))
                .filter(whole -> whole.exact().length() <= 2 * Passage.LONGEST
                        && Likeness.of(passage.exact(), whole.exact()) >= ALIKE_IN_BLOCK);
    }

    private Optional<Passage> untouched() {
        return reach(before)
                .flatMap(then -> reach(now)
                        .filter(today ->
                                oldText.substring(then[0], then[1]).equals(newText.substring(today[0], today[1])))
                        .flatMap(_ ->
                                now.cut(passage.startBlock(), passage.startAt(), passage.endBlock(), passage.endAt())));
    }

    private Optional<int[]> reach(LessonWords words) {
        return words.reach(passage.startBlock(), passage.endBlock());
    }

    private Optional<Passage> sameWords() {
        return sameWords(oldText, newText, 0, TELLING);
    }

    private Optional<Passage> sameWordsInBlock() {
        return reach(before)
                .flatMap(then -> reach(now)
                        .flatMap(today -> sameWords(
                                oldText.substring(then[0], then[1]),
                                newText.substring(today[0], today[1]),
                                today[0],
                                TELLING_IN_BLOCK)));
    }

    /** The words with all, half, a quarter or one side of what stood around them, if found once then and once now. */
    private Optional<Passage> sameWords(String then, String today, int offset, int telling) {
        int most = Passage.CONTEXT;
        int[][] contexts = {
            {most, most},
            {most / 2, most / 2},
            {most, 0},
            {0, most},
            {most / 4, most / 4},
            {most / 2, 0},
            {0, most / 2},
            {0, 0}
        };
        for (int[] context : contexts) {
            Window window = window(context[0], context[1]);
            int found = today.indexOf(window.text());
            if (window.text().length() >= telling
                    && found >= 0
                    && today.indexOf(window.text(), found + 1) < 0
                    && then.indexOf(window.text()) == then.lastIndexOf(window.text())) {
                int start = offset + found + window.before();
                int end = start + passage.exact().length();
                return isInBlock(start, end) || !staysElsewhere(start, end) ? now.cut(start, end) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isInBlock(int start, int end) {
        return reach(now).filter(today -> today[0] <= start && end <= today[1]).isPresent();
    }

    /** The words may have been copied to this place, and changed a little where they were. */
    private boolean staysElsewhere(int start, int end) {
        return elsewhere(passage.exact(), newText, start, end) > HALF_ALIKE;
    }

    private Optional<Passage> likeWordsInBlock() {
        return reach(now).flatMap(today -> like(newText.substring(today[0], today[1]), today[0], ALIKE_IN_BLOCK));
    }

    private Optional<Passage> likeWordsAnywhere() {
        return passage.exact().length() < LONG_ENOUGH_ANYWHERE ? Optional.empty() : like(newText, 0, ALIKE_ANYWHERE);
    }

    /** The words most like the passage with what stood around it, if they are alike enough and nothing else is nearly. */
    private Optional<Passage> like(String today, int offset, double enough) {
        Window window = window(Passage.CONTEXT, Passage.CONTEXT);
        Likeness.Match match = Likeness.best(window.text(), today);
        String found = today.substring(match.start(), match.end());
        int exactEnd = window.before() + passage.exact().length();
        int[] aligned = Likeness.aligned(window.text(), found, window.before(), exactEnd);
        int[] place = Edges.whole(newText, offset + match.start() + aligned[0], offset + match.start() + aligned[1]);
        if (place[0] >= place[1]) {
            return Optional.empty();
        }
        String words = newText.substring(place[0], place[1]);
        boolean alike = passage.exact().length() < LONG_ENOUGH_TO_CHANGE
                ? words.equals(passage.exact())
                : Likeness.of(passage.exact(), words) >= enough;
        return alike
                        && Likeness.of(window.text(), found) >= enough
                        && edgesAreThere(window, found)
                        && isOnly(window.text(), found, place, words)
                ? now.cut(place[0], place[1])
                : Optional.empty();
    }

    /** Whether it still begins and ends as it did; otherwise a neighbour may have come in the place of what was cut off. */
    private boolean edgesAreThere(Window window, String found) {
        int length = passage.exact().length();
        int edge = Math.min(length, Math.max(LONG_ENOUGH_TO_CHANGE, Math.min(TELLING, length / 3)));
        return isThere(window, found, window.before(), edge)
                && isThere(window, found, window.before() + length - edge, edge);
    }

    private static boolean isThere(Window window, String found, int from, int length) {
        int[] place = Likeness.aligned(window.text(), found, from, from + length);
        return Likeness.of(window.text().substring(from, from + length), found.substring(place[0], place[1]))
                >= HALF_ALIKE;
    }

    /** Whether neither text has anything else that is nearly as like, with what stands around it and without. */
    private boolean isOnly(String window, String found, int[] place, String words) {
        double alikeAround = Likeness.of(window, found);
        double alike = Likeness.of(passage.exact(), words);
        boolean telling = passage.exact().length() >= TELLING;
        return elsewhere(window, newText, place[0], place[1]) <= alikeAround - MARGIN
                && elsewhere(found, oldText, oldStart, oldEnd) <= alikeAround - MARGIN
                && (!telling || elsewhere(passage.exact(), newText, place[0], place[1]) <= alike - MARGIN)
                && (!telling || elsewhere(words, oldText, oldStart, oldEnd) <= alike - MARGIN);
    }

    private static double elsewhere(String pattern, String text, int from, int to) {
        return IntStream.of(0, 1)
                .mapToDouble(side -> Likeness.within(pattern, side == 0 ? text.substring(0, from) : text.substring(to)))
                .max()
                .orElse(0);
    }

    private record Window(String text, int before) {}

    private Window window(int before, int after) {
        String prefix = passage.prefix();
        String suffix = passage.suffix();
        String head = prefix.substring(Math.max(0, prefix.length() - before));
        return new Window(
                head + passage.exact() + suffix.substring(0, Math.min(suffix.length(), after)), head.length());
    }
}
