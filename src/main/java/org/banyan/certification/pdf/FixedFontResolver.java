package org.banyan.certification.pdf;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/**
 * Knows the bundled fonts and no others. The stock resolver falls back to fonts that are not embedded, which an archive
 * must not have, and loads fonts from anywhere. Holds no state of a document, so all documents share one.
 */
final class FixedFontResolver extends ITextFontResolver {

    /** Heavier than any weight asked for, so that Flying Saucer never thickens letters by outlining them. */
    private static final int NEVER_TOO_LIGHT = 900;

    private final Map<Lettering, FontDescription> fonts = new EnumMap<>(Lettering.class);

    FixedFontResolver(Typefaces typefaces) {
        for (Lettering lettering : Lettering.values()) {
            fonts.put(
                    lettering,
                    new FontDescription(
                            typefaces.of(lettering).getFirst().embedded(), IdentValue.NORMAL, NEVER_TOO_LIGHT));
        }
    }

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        return new ITextFSFont(font(wanted.families()), wanted.size());
    }

    private FontDescription font(String @Nullable [] families) {
        Lettering lettering =
                families == null ? Lettering.TEXT : Lettering.valueOf(families[0].toUpperCase(Locale.ROOT));
        FontDescription font = fonts.get(lettering);
        if (font == null) {
            throw new IllegalStateException("No font for " + lettering);
        }
        return font;
    }

    @Override
    public Map<String, FontFamily> getFonts() {
        return new HashMap<>();
    }

    @Override
    public void flushCache() {}

    @Override
    public void flushFontFaceFonts() {}

    @Override
    public void importFontFaces(List<FontFaceRule> rules, UserAgentCallback userAgent) {
        if (!rules.isEmpty()) {
            throw new IllegalArgumentException("A certificate loads no fonts");
        }
    }
}
