package org.banyan.authoring;

import java.util.Arrays;

/** The runs of three letters in a text: they compare texts of any script, with or without spaces between words. */
final class Trigrams {

    /** Less alike than this, and two texts are different ones. */
    static final double ALIKE = 0.5;

    private final int[] sorted;

    Trigrams(String words) {
        int[] letters = words.codePoints().toArray();
        sorted = new int[Math.max(0, letters.length - 2)];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (letters[i] * 31 + letters[i + 1]) * 31 + letters[i + 2];
        }
        Arrays.sort(sorted);
    }

    /** Shared runs against all (Dice), from 0 to 1. */
    double likeness(Trigrams other) {
        int all = sorted.length + other.sorted.length;
        if (all == 0 || 2.0 * Math.min(sorted.length, other.sorted.length) / all < ALIKE) {
            return 0;
        }
        int shared = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < sorted.length && theirs < other.sorted.length) {
            int order = Integer.compare(sorted[mine], other.sorted[theirs]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return 2.0 * shared / all;
    }
}
