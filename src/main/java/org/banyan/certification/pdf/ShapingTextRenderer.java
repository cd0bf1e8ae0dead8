package org.banyan.certification.pdf;

import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFSFontMetrics;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.render.FSFontMetrics;

/** Tells the layout how wide and high text really is once shaped; the stock one adds up unshaped glyphs. */
final class ShapingTextRenderer extends ITextTextRenderer {

    private final LineShapes lines;

    ShapingTextRenderer(LineShapes lines) {
        this.lines = lines;
    }

    @Override
    public int getWidth(ITextFontContext context, ITextFSFont font, String text) {
        BaseFont base = font.getFontDescription().getFont();
        return (int) Math.ceil(lines.shape(base, text).width() * font.getSize2D() / Typeface.UNITS);
    }

    /** Ascent and descent as browsers take them. The stock ones come from the font's largest glyph: far too tall. */
    @Override
    public FSFontMetrics getFSFontMetrics(ITextFontContext context, ITextFSFont font, String text) {
        BaseFont base = font.getFontDescription().getFont();
        float size = font.getSize2D();
        return new ITextFSFontMetrics(
                base.getFontDescriptor(BaseFont.AWT_ASCENT, size),
                -base.getFontDescriptor(BaseFont.AWT_DESCENT, size),
                -size / 3,
                size / 12,
                size / 12,
                size / 20);
    }
}
