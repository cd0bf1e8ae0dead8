package org.banyan.certification.pdf;

import java.awt.Shape;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Writes the tags that let a screen reader follow the page: a heading, paragraphs in their order, a picture with its
 * meaning. Lines and grounds are marked as mere decoration. Flying Saucer 10.3 writes no tags; 10.5 will.
 */
final class TaggingOutputDevice extends ITextOutputDevice {

    static final PdfName ARTIFACT = new PdfName("Artifact");

    private final Map<Element, PdfStructureElement> tags = new HashMap<>();
    private @Nullable PdfStructureElement root;

    TaggingOutputDevice(float dotsPerPoint) {
        super(dotsPerPoint);
    }

    @Override
    public void drawText(RenderingContext context, InlineText text) {
        PdfContentByte page = getCurrentPage();
        page.beginMarkedContentSequence(paragraph(elementOf(text)));
        super.drawText(context, text);
        page.endMarkedContentSequence();
    }

    @Override
    public void draw(Shape shape) {
        decorate(() -> super.draw(shape));
    }

    @Override
    public void fill(Shape shape) {
        decorate(() -> super.fill(shape));
    }

    void picture(String meaning, Rectangle place, Runnable drawing) {
        var tag = new PdfStructureElement(root(), PdfName.FIGURE);
        tag.put(PdfName.ALT, new PdfString(meaning, PdfObject.TEXT_UNICODE));
        var layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(
                PdfName.BBOX,
                new PdfArray(new float[] {place.getLeft(), place.getBottom(), place.getRight(), place.getTop()}));
        tag.put(PdfName.A, layout);
        getCurrentPage().beginMarkedContentSequence(tag);
        drawing.run();
        getCurrentPage().endMarkedContentSequence();
    }

    private void decorate(Runnable drawing) {
        getCurrentPage().beginMarkedContentSequence(ARTIFACT);
        drawing.run();
        getCurrentPage().endMarkedContentSequence();
    }

    private PdfStructureElement paragraph(Element element) {
        PdfStructureElement known = tags.get(element);
        if (known != null) {
            return known;
        }
        var tag = new PdfStructureElement(root(), element.getNodeName().equals("h1") ? PdfName.H1 : PdfName.P);
        String spoken = element.getAttribute(PageParts.SPOKEN);
        tag.put(PdfName.ACTUALTEXT, new PdfString(spoken, PdfObject.TEXT_UNICODE));
        tags.put(element, tag);
        return tag;
    }

    private PdfStructureElement root() {
        if (root == null) {
            PdfWriter writer = getWriter();
            if (writer == null) {
                throw new IllegalStateException("Tags are written while drawing");
            }
            root = new PdfStructureElement(writer.getStructureTreeRoot(), PdfName.DOCUMENT);
        }
        return root;
    }

    /** The paragraph whose text this is: boxes made by the layout itself have no element. */
    private static Element elementOf(InlineText text) {
        for (Box box = text.getParent(); box != null; box = box.getParent()) {
            for (Node node = box.getElement(); node instanceof Element element; node = node.getParentNode()) {
                if (element.hasAttribute(PageParts.SPOKEN)) {
                    return element;
                }
            }
        }
        throw new IllegalStateException("Text outside a paragraph: " + text.getSubstring());
    }
}
