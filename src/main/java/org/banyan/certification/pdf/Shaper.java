package org.banyan.certification.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a line of text in any mixture of scripts into glyphs in the order of the page: first by direction (Unicode's
 * bidirectional algorithm), then by font, then by the JDK's HarfBuzz. Stateless.
 *
 * <p>Flying Saucer would draw one glyph per character in the order of typing, which no reader of Arabic, Bangla or Khmer
 * could accept.
 */
final class Shaper {

    private Shaper() {}

    static ShapedLine shape(List<Typeface> chain, String line) {
        var bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        List<GlyphRun> runs = new ArrayList<>();
        for (Integer run : inOrderOfThePage(bidi)) {
            String text = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            boolean fromTheRight = (bidi.getRunLevel(run) & 1) == 1;
            List<GlyphRun> parts = byFont(chain, text, fromTheRight);
            runs.addAll(fromTheRight ? parts.reversed() : parts);
        }
        return new ShapedLine(Collections.unmodifiableList(runs));
    }

    private static Integer[] inOrderOfThePage(Bidi bidi) {
        int count = bidi.getLength() == 0 ? 0 : bidi.getRunCount();
        var levels = new byte[count];
        var order = new Integer[count];
        for (int run = 0; run < count; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            order[run] = run;
        }
        if (count > 1) {
            Bidi.reorderVisually(levels, 0, order, 0, count);
        }
        return order;
    }

    private static List<GlyphRun> byFont(List<Typeface> chain, String text, boolean fromTheRight) {
        List<GlyphRun> runs = new ArrayList<>();
        int start = 0;
        Typeface face = fontOfFirstLetter(chain, text);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            Typeface next = fontFor(chain, text.codePointAt(at), face);
            if (next != face && at > start) {
                runs.add(run(face, text.substring(start, at), fromTheRight));
                start = at;
            }
            face = next;
        }
        if (start < text.length()) {
            runs.add(run(face, text.substring(start), fromTheRight));
        }
        return runs;
    }

    private static Typeface fontOfFirstLetter(List<Typeface> chain, String text) {
        return text.codePoints()
                .filter(codePoint -> !Scripts.followsItsNeighbour(codePoint))
                .mapToObj(codePoint -> fontFor(chain, codePoint, null))
                .findFirst()
                .orElseGet(chain::getFirst);
    }

    private static Typeface fontFor(List<Typeface> chain, int codePoint, @Nullable Typeface current) {
        if (current != null && Scripts.isInvisible(codePoint)) {
            return current;
        }
        if (current != null && Scripts.followsItsNeighbour(codePoint) && current.covers(codePoint)) {
            return current;
        }
        return chain.stream().filter(face -> face.covers(codePoint)).findFirst().orElseGet(chain::getFirst);
    }

    private static GlyphRun run(Typeface face, String text, boolean fromTheRight) {
        return new GlyphRun(face, text, fromTheRight, face.shape(text, fromTheRight));
    }
}
