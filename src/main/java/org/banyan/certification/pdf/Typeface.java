package org.banyan.certification.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.openpdf.text.pdf.BaseFont;

/**
 * One bundled font in its two shapes: the JDK's, whose HarfBuzz lays glyphs out, and OpenPDF's, which embeds them. Both
 * read the same bytes, so a glyph id means the same in either. Safe to share between threads.
 */
final class Typeface {

    /** Text is shaped once at this size; widths and positions are then thousandths of the size in use, as in PDF. */
    static final float UNITS = 1000f;

    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), false, true);

    private final Font shaped;
    private final BaseFont embedded;
    private final int[] advances;
    private final Map<Integer, Integer> glyphOfCharacter = new HashMap<>();
    private final BitSet glyphsOfSeveralCharacters = new BitSet();

    private Typeface(Font shaped, BaseFont embedded) {
        this.shaped = shaped;
        this.embedded = embedded;
        this.advances = advancesOf(shaped);
        readCharacters();
    }

    static Typeface read(String fileName) {
        byte[] bytes = CertificateResources.bytes("fonts/" + fileName);
        try {
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes))
                    .deriveFont(Map.of(
                            TextAttribute.SIZE, UNITS,
                            TextAttribute.KERNING, TextAttribute.KERNING_ON,
                            TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
            BaseFont base = BaseFont.createFont(fileName, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
            base.setIncludeCidSet(false); // OpenPDF's list of glyphs is incomplete, and PDF/A wants all or none
            base.setSecureRandom(new ContentRandom());
            return new Typeface(font, base);
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("Cannot read the bundled font " + fileName, e);
        }
    }

    BaseFont embedded() {
        return embedded;
    }

    boolean covers(int codePoint) {
        return glyphOfCharacter.containsKey(codePoint);
    }

    GlyphVector shape(String text, boolean fromTheRight) {
        char[] chars = text.toCharArray();
        int direction = fromTheRight ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        return shaped.layoutGlyphVector(EXACT, chars, 0, chars.length, direction);
    }

    /** Whether a reader of the file learns exactly this character from this glyph. */
    boolean spells(int glyph, int codePoint) {
        return glyphOfCharacter.getOrDefault(codePoint, -1) == glyph && !glyphsOfSeveralCharacters.get(glyph);
    }

    /** The width that the PDF will give the glyph, in thousandths. */
    int advance(int glyph) {
        return advances[glyph];
    }

    private void readCharacters() {
        char[] characters = charactersOf(shaped);
        GlyphVector glyphs = shaped.createGlyphVector(EXACT, characters);
        var seen = new BitSet();
        for (int i = 0; i < characters.length; i++) {
            int glyph = glyphs.getGlyphCode(i);
            glyphOfCharacter.put((int) characters[i], glyph);
            (seen.get(glyph) ? glyphsOfSeveralCharacters : seen).set(glyph);
        }
    }

    /** All scripts that a certificate can be in lie in the Basic Multilingual Plane. */
    private static char[] charactersOf(Font font) {
        var characters = new StringBuilder();
        IntStream.range(' ', Character.MAX_VALUE)
                .filter(codePoint -> !Character.isSurrogate((char) codePoint) && font.canDisplay(codePoint))
                .forEach(characters::appendCodePoint);
        return characters.toString().toCharArray();
    }

    private static int[] advancesOf(Font font) {
        int[] glyphs = IntStream.range(0, font.getNumGlyphs()).toArray();
        GlyphVector inARow = font.createGlyphVector(EXACT, glyphs);
        return IntStream.of(glyphs)
                .map(glyph ->
                        (int) Math.round(inARow.getGlyphPosition(glyph + 1).getX()
                                - inARow.getGlyphPosition(glyph).getX()))
                .toArray();
    }
}
