package org.banyan.certification.pdf;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.ReplacedElementFactory;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.simple.extend.FormSubmissionListener;

/** Puts drawings where the page has places for them, by the id of the place; no image is ever loaded. */
final class DrawnElements implements ReplacedElementFactory {

    private final Map<String, Drawing> drawings;

    DrawnElements(Map<String, Drawing> drawings) {
        this.drawings = Map.copyOf(drawings);
    }

    @Override
    public @Nullable ReplacedElement createReplacedElement(
            LayoutContext context, BlockBox box, UserAgentCallback userAgent, int width, int height) {
        Element element = box.getElement();
        Drawing drawing = element == null ? null : drawings.get(element.getAttribute("id"));
        if (element == null || drawing == null) {
            return null;
        }
        return new DrawnElement(drawing, element.getAttribute(PageParts.SPOKEN), width, height);
    }

    @Override
    public void reset() {}

    @Override
    public void remove(Element element) {}

    @Override
    public void setFormSubmissionListener(FormSubmissionListener listener) {}
}
