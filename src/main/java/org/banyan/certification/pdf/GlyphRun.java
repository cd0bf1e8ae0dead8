package org.banyan.certification.pdf;

import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A stretch of one line in one font and one direction, laid out. Glyphs are in the order of the page, left to right. */
record GlyphRun(Typeface face, String text, boolean fromTheRight, GlyphVector glyphs) {

    /** Ids that the JDK gives to characters which are not drawn. */
    private static final int FIRST_INVISIBLE_GLYPH = 0xFFFE;

    float width() {
        return (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    boolean isDrawn(int index) {
        return glyphs.getGlyphCode(index) < FIRST_INVISIBLE_GLYPH;
    }

    /** A stretch of glyphs, up to {@code end}, and the characters it stands for. */
    record Unit(int start, int end, String text) {}

    /**
     * Divides the run into the pieces whose text a reader can take up. From left to right those are words, each with the
     * space behind it. From right to left they are single clusters, because viewers turn a longer piece of Arabic round.
     */
    List<Unit> units() {
        NavigableSet<Integer> starts = unitStarts();
        List<Unit> units = new ArrayList<>();
        int count = glyphs.getNumGlyphs();
        for (int start = 0, end; start < count; start = end) {
            Integer from = starts.floor(glyphs.getGlyphCharIndex(start));
            end = start + 1;
            while (end < count && Objects.equals(from, starts.floor(glyphs.getGlyphCharIndex(end)))) {
                end++;
            }
            units.add(new Unit(start, end, textFrom(from, starts.higher(from))));
        }
        return units;
    }

    private NavigableSet<Integer> unitStarts() {
        var starts = new TreeSet<Integer>(List.of(0));
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            int at = glyphs.getGlyphCharIndex(i);
            boolean newWord = at > 0 && text.charAt(at) != ' ' && text.charAt(at - 1) == ' ';
            if (fromTheRight || newWord) {
                starts.add(at);
            }
        }
        return starts;
    }

    private String textFrom(int start, @Nullable Integer end) {
        return LineDirection.withoutMarks(text.substring(start, end == null ? text.length() : end));
    }
}
