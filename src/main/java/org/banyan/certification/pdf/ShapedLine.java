package org.banyan.certification.pdf;

import java.util.List;

/** One line of text, ready to draw: its runs from left to right, and its width in thousandths of the font size. */
record ShapedLine(List<GlyphRun> runs, float width) {

    ShapedLine(List<GlyphRun> runs) {
        this(runs, (float) runs.stream().mapToDouble(GlyphRun::width).sum());
    }
}
