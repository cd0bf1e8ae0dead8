package org.banyan.certification.pdf;

import java.awt.Color;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;

/** What lies under the text: the ground, the double hairline round the page, and the banyan. */
final class PageOrnament {

    private static final Color GROUND = new Color(0xFAF6EF);
    private static final Color LEAF = new Color(0x1F5C4A);
    private static final Color SAND = new Color(0xD9CFBE);

    private static final float OUTER = 24;
    private static final float INNER = 30;
    private static final float MARK_SIZE = 80;
    private static final float MARK_TOP = 42;

    private static final VectorDrawing MARK = VectorDrawing.read("banyan-mark.svg");

    private PageOrnament() {}

    static void paint(PdfContentByte page, Rectangle paper) {
        page.beginMarkedContentSequence(TaggingOutputDevice.ARTIFACT);
        page.saveState();
        page.setColorFill(GROUND);
        page.rectangle(0, 0, paper.getWidth(), paper.getHeight());
        page.fill();
        frame(page, paper, OUTER, LEAF, 1f);
        frame(page, paper, INNER, SAND, 0.75f);
        MARK.paint(page, (paper.getWidth() - MARK_SIZE) / 2, paper.getHeight() - MARK_TOP, MARK_SIZE / 64);
        page.restoreState();
        page.endMarkedContentSequence();
    }

    private static void frame(PdfContentByte page, Rectangle paper, float inset, Color colour, float width) {
        page.setColorStroke(colour);
        page.setLineWidth(width);
        page.rectangle(inset, inset, paper.getWidth() - 2 * inset, paper.getHeight() - 2 * inset);
        page.stroke();
    }
}
