package org.banyan.certification.pdf;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.ReplacedElementFactory;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.simple.extend.FormSubmissionListener;

/** Puts the QR code where the template asks for it, and no image anywhere: none is ever loaded. */
final class QrElements implements ReplacedElementFactory {

    private final QrCode code;

    QrElements(QrCode code) {
        this.code = code;
    }

    @Override
    public @Nullable ReplacedElement createReplacedElement(
            LayoutContext context, BlockBox box, UserAgentCallback userAgent, int width, int height) {
        Element element = box.getElement();
        if (element == null || !element.getAttribute("id").equals("qr")) {
            return null;
        }
        return new QrElement(code, element.getAttribute(CertificatePage.SPOKEN), width, height);
    }

    @Override
    public void reset() {}

    @Override
    public void remove(Element element) {}

    @Override
    public void setFormSubmissionListener(FormSubmissionListener listener) {}
}
