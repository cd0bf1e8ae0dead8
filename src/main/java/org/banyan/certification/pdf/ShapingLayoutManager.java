package org.banyan.certification.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGlyphArray;

/**
 * Draws shaped lines. Where the glyphs do not spell their text one by one, a span says which characters they stand for,
 * so that copying, searching and reading aloud give the text back.
 */
final class ShapingLayoutManager extends GlyphLayoutManager {

    private static final float NOTHING = 1e-3f;

    private final LineShapes lines;

    ShapingLayoutManager(LineShapes lines) {
        this.lines = lines;
    }

    @Override
    public boolean supportsFont(BaseFont font) {
        return lines.knows(font);
    }

    @Override
    public void showText(PdfContentByte page, BaseFont font, float size, String text) {
        for (GlyphRun run : lines.shape(font, text).runs()) {
            page.setFontAndSize(run.face().embedded(), size);
            completeCmap(page, run.face().embedded(), run.text(), run.glyphs());
            run.units().forEach(unit -> show(page, size, run, unit));
        }
        page.setFontAndSize(font, size);
    }

    private void show(PdfContentByte page, float size, GlyphRun run, GlyphRun.Unit unit) {
        boolean spelled = spells(run, unit);
        if (!spelled) {
            beginMarkedContentSequence(page, unit.text());
        }
        showGlyphs(page, size, run, unit);
        if (!spelled) {
            endMarkedContentSequence(page);
        }
    }

    /** A mark set off from the line counts as not spelled: readers would take it for a line of its own. */
    private static boolean spells(GlyphRun run, GlyphRun.Unit unit) {
        int[] codePoints = unit.text().codePoints().toArray();
        int drawn = 0;
        for (int i = unit.start(); i < unit.end(); i++) {
            if (run.isDrawn(i)) {
                int glyph = run.glyphs().getGlyphCode(i);
                if (drawn == codePoints.length
                        || isOffTheLine(run, i)
                        || !run.face().spells(glyph, codePoints[drawn])) {
                    return false;
                }
                drawn++;
            }
        }
        return drawn == codePoints.length || drawn == 0;
    }

    /**
     * From the right, letters come before the dots and vowels that are set to them: poppler takes the place of a span from the
     * first glyph in it, and a dot below would put the letter on a line of its own.
     */
    private static void showGlyphs(PdfContentByte page, float size, GlyphRun run, GlyphRun.Unit unit) {
        var pending = new PdfGlyphArray();
        float pen = unit.start() == 0 ? 0 : x(run, unit.start());
        for (int i : inOrderOfDrawing(run, unit)) {
            int glyph = run.glyphs().getGlyphCode(i);
            float rise = rise(run, i);
            boolean offTheLine = isOffTheLine(run, i);
            if (offTheLine) {
                flush(page, pending);
                page.setTextRise(rise * size / Typeface.UNITS);
            }
            moveTo(x(run, i), pen, pending);
            pending.add(glyph);
            pen = x(run, i) + run.face().advance(glyph);
            if (offTheLine) {
                flush(page, pending);
                page.setTextRise(0);
            }
        }
        moveTo(x(run, unit.end()), pen, pending);
        flush(page, pending);
    }

    private static List<Integer> inOrderOfDrawing(GlyphRun run, GlyphRun.Unit unit) {
        Stream<Integer> drawn =
                IntStream.range(unit.start(), unit.end()).filter(run::isDrawn).boxed();
        return run.fromTheRight()
                ? drawn.sorted(Comparator.comparing(index -> isOffTheLine(run, index)))
                        .toList()
                : drawn.toList();
    }

    private static boolean isOffTheLine(GlyphRun run, int index) {
        return Math.abs(rise(run, index)) > NOTHING;
    }

    private static float rise(GlyphRun run, int index) {
        return (float) -run.glyphs().getGlyphPosition(index).getY();
    }

    private static float x(GlyphRun run, int index) {
        return (float) run.glyphs().getGlyphPosition(index).getX();
    }

    private static void moveTo(float x, float pen, PdfGlyphArray pending) {
        if (Math.abs(x - pen) > NOTHING) {
            pending.add(pen - x);
        }
    }

    private static void flush(PdfContentByte page, PdfGlyphArray pending) {
        page.showText(pending);
        pending.clear();
    }
}
