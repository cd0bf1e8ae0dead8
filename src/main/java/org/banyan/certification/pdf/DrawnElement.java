package org.banyan.certification.pdf;

import java.awt.Point;
import org.openpdf.text.Rectangle;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/** A place on the page where something is drawn that has a meaning of its own. */
final class DrawnElement implements ITextReplacedElement {

    private final Drawing drawing;
    private final String meaning;
    private final int width;
    private final int height;
    private Point location = new Point(0, 0);

    DrawnElement(Drawing drawing, String meaning, int width, int height) {
        this.drawing = drawing;
        this.meaning = meaning;
        this.width = width;
        this.height = height;
    }

    @Override
    public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
        Rectangle place = device.createLocalTargetArea(context, box);
        ((TaggingOutputDevice) device).picture(meaning, place, () -> drawing.paint(device.getCurrentPage(), place));
    }

    @Override
    public int getIntrinsicWidth() {
        return width;
    }

    @Override
    public int getIntrinsicHeight() {
        return height;
    }

    @Override
    public Point getLocation() {
        return location;
    }

    @Override
    public void setLocation(int x, int y) {
        location = new Point(x, y);
    }

    @Override
    public void detach(LayoutContext context) {}

    @Override
    public boolean isRequiresInteractivePaint() {
        return false;
    }

    @Override
    public boolean hasBaseline() {
        return false;
    }

    @Override
    public int getBaseline() {
        return 0;
    }
}
