package org.banyan.certification.pdf;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;

/** What lies under the text: the ground, what runs round the page, and on the page that comes with the program the banyan. */
final class PageOrnament {

    private static final Color GROUND = new Color(0xFAF6EF);
    private static final Color LEAF = new Color(0x1F5C4A);
    private static final Color SAND = new Color(0xD9CFBE);

    private static final float MARK_SIZE = 80;
    private static final float MARK_TOP = 42;

    private static final VectorDrawing MARK = VectorDrawing.read("banyan-mark.svg");

    private PageOrnament() {}

    static void paint(PdfContentByte page, Rectangle paper, @Nullable Look look) {
        page.beginMarkedContentSequence(TaggingOutputDevice.ARTIFACT);
        page.saveState();
        page.setColorFill(look == null ? GROUND : look.ground().paint());
        page.rectangle(0, 0, paper.getWidth(), paper.getHeight());
        page.fill();
        if (look == null) {
            new PageBorder(page, paper, LEAF, SAND).hairlines();
            MARK.paint(page, (paper.getWidth() - MARK_SIZE) / 2, paper.getHeight() - MARK_TOP, MARK_SIZE / 64);
        } else {
            PageBorder border = new PageBorder(
                    page, paper, look.heading().paint(), look.accent().paint());
            switch (look.border()) {
                case NONE -> {}
                case HAIRLINES -> border.hairlines();
                case BAND -> border.band();
                case CORNERS -> border.corners();
                case WAVES -> border.waves();
            }
        }
        page.restoreState();
        page.endMarkedContentSequence();
    }
}
