package org.banyan.certification.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;

/**
 * Answers for our style sheets, one of them in place of Flying Saucer's own, and refuses everything else. The stock user agent fetches
 * whatever a document names from the network and the disk; a certificate must reach neither.
 */
final class ClosedUserAgent extends ITextUserAgent {

    private static final String DEFAULTS = "/resources/css/XhtmlNamespaceHandler.css";
    private static final byte[] ELEMENTS = CertificateResources.bytes("elements.css");
    private static final Map<String, byte[]> OURS = Stream.of("certificate", "designed", "landscape", "portrait")
            .map(name -> name + ".css")
            .collect(Collectors.toUnmodifiableMap(name -> "asset:" + name, CertificateResources::bytes));

    ClosedUserAgent(ITextOutputDevice device, int dotsPerPixel) {
        super(device, dotsPerPixel);
    }

    @Override
    public CSSResource getCSSResource(String uri) {
        byte[] ours = OURS.get(uri);
        if (ours != null) {
            return new CSSResource(new ByteArrayInputStream(ours));
        }
        if (uri.endsWith(DEFAULTS)) {
            return new CSSResource(new ByteArrayInputStream(ELEMENTS));
        }
        throw refusal(uri);
    }

    @Override
    public ImageResource getImageResource(String uri) {
        throw refusal(uri);
    }

    @Override
    public XMLResource getXMLResource(String uri) {
        throw refusal(uri);
    }

    @Override
    public byte[] getBinaryResource(String uri) {
        throw refusal(uri);
    }

    @Override
    protected InputStream resolveAndOpenStream(@Nullable String uri) {
        throw refusal(uri);
    }

    @Override
    protected InputStream openStream(String uri) throws IOException {
        throw refusal(uri);
    }

    @Override
    public @Nullable String resolveURI(@Nullable String uri) {
        return uri;
    }

    private static IllegalArgumentException refusal(@Nullable String uri) {
        return new IllegalArgumentException("A certificate loads nothing, asked for " + uri);
    }
}
