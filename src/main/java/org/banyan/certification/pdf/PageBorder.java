package org.banyan.certification.pdf;

import java.awt.Color;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;

/** The borders that an institute can choose from, drawn as lines. */
record PageBorder(PdfContentByte page, Rectangle paper, Color strong, Color soft) {

    private static final float OUTER = 24;
    private static final float INNER = 30;
    private static final float BAND = 10;
    private static final float CORNER = 90;
    private static final float WAVE = 24;
    private static final float SWING = 5;
    private static final int WAVES_ON_EACH_OTHER = 3;

    /** How far the handles of a curve reach that stands for half a wave, in parts of its length: as near to a sine as one sees. */
    private static final float HANDLE = 0.3642f;

    void hairlines() {
        frame(OUTER, strong, 1f);
        frame(INNER, soft, 0.75f);
    }

    void band() {
        frame(OUTER - BAND / 2, strong, BAND);
        frame(INNER + 1, soft, 0.75f);
    }

    void corners() {
        frame(INNER, soft, 0.5f);
        page.setColorStroke(strong);
        page.setLineWidth(3);
        for (int right = 0; right < 2; right++) {
            for (int top = 0; top < 2; top++) {
                corner(right == 1, top == 1);
            }
        }
        page.stroke();
    }

    /** Lines that cross each other all the way round, hard to draw by hand. */
    void waves() {
        page.setColorStroke(strong);
        page.setLineWidth(0.4f);
        for (int number = 0; number < WAVES_ON_EACH_OTHER; number++) {
            float swing = SWING * (number + 1) / WAVES_ON_EACH_OTHER;
            side(OUTER, OUTER, paper.getWidth() - 2 * OUTER, true, swing);
            side(OUTER, paper.getHeight() - OUTER, paper.getWidth() - 2 * OUTER, true, swing);
            side(OUTER, OUTER, paper.getHeight() - 2 * OUTER, false, swing);
            side(paper.getWidth() - OUTER, OUTER, paper.getHeight() - 2 * OUTER, false, swing);
        }
        page.stroke();
        frame(OUTER + SWING + 3, soft, 0.5f);
    }

    private void frame(float inset, Color colour, float width) {
        page.setColorStroke(colour);
        page.setLineWidth(width);
        page.rectangle(inset, inset, paper.getWidth() - 2 * inset, paper.getHeight() - 2 * inset);
        page.stroke();
    }

    private void corner(boolean right, boolean top) {
        float x = right ? paper.getWidth() - OUTER : OUTER;
        float y = top ? paper.getHeight() - OUTER : OUTER;
        page.moveTo(right ? x - CORNER : x + CORNER, y);
        page.lineTo(x, y);
        page.lineTo(x, top ? y - CORNER : y + CORNER);
    }

    /** There and back, half a wave apart, so that the two cross. */
    private void side(float x, float y, float length, boolean across, float swing) {
        int halves = Math.round(length / WAVE);
        float half = length / halves;
        for (int back = 0; back < 2; back++) {
            page.moveTo(x, y);
            for (int i = 0; i < halves; i++) {
                float peak = (i + back) % 2 == 0 ? swing : -swing;
                curve(x, y, i * half, half, peak * 4 / 3, across);
            }
        }
    }

    private void curve(float x, float y, float from, float half, float peak, boolean across) {
        float first = from + half * HANDLE;
        float second = from + half * (1 - HANDLE);
        float end = from + half;
        if (across) {
            page.curveTo(x + first, y + peak, x + second, y + peak, x + end, y);
        } else {
            page.curveTo(x + peak, y + first, x + peak, y + second, x, y + end);
        }
    }
}
