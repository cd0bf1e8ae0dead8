package org.banyan.certification.pdf;

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

    private static boolean spells(GlyphRun run, GlyphRun.Unit unit) {
        int[] codePoints = unit.text().codePoints().toArray();
        int drawn = 0;
        for (int i = unit.start(); i < unit.end(); i++) {
            if (run.isDrawn(i)) {
                int glyph = run.glyphs().getGlyphCode(i);
                if (drawn == codePoints.length || !run.face().spells(glyph, codePoints[drawn])) {
                    return false;
                }
                drawn++;
            }
        }
        return drawn == codePoints.length || drawn == 0;
    }

    private static void showGlyphs(PdfContentByte page, float size, GlyphRun run, GlyphRun.Unit unit) {
        var pending = new PdfGlyphArray();
        float pen = x(run, unit.start());
        for (int i = unit.start(); i < unit.end(); i++) {
            if (!run.isDrawn(i)) {
                continue;
            }
            int glyph = run.glyphs().getGlyphCode(i);
            float rise = (float) -run.glyphs().getGlyphPosition(i).getY();
            if (Math.abs(rise) > NOTHING) {
                flush(page, pending);
                page.setTextRise(rise * size / Typeface.UNITS);
            }
            moveTo(x(run, i), pen, pending);
            pending.add(glyph);
            pen = x(run, i) + run.face().advance(glyph);
            if (Math.abs(rise) > NOTHING) {
                flush(page, pending);
                page.setTextRise(0);
            }
        }
        moveTo(x(run, unit.end()), pen, pending);
        flush(page, pending);
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
