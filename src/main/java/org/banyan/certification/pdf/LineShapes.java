package org.banyan.certification.pdf;

import java.util.HashMap;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;

/** The lines of one document, each shaped once: the layout measures a line several times before it is drawn. */
final class LineShapes {

    private final Typefaces typefaces;
    private final Map<Key, ShapedLine> shaped = new HashMap<>();

    LineShapes(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    boolean knows(BaseFont first) {
        return !typefaces.beginningWith(first).isEmpty();
    }

    ShapedLine shape(BaseFont first, String line) {
        return shaped.computeIfAbsent(
                new Key(first, line), key -> Shaper.shape(typefaces.beginningWith(key.first()), key.line()));
    }

    ShapedLine shape(Lettering lettering, String line) {
        return shape(typefaces.of(lettering).getFirst().embedded(), line);
    }

    private record Key(BaseFont first, String line) {}
}
