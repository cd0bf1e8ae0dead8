package org.banyan.certification.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * Prints certificates on A4: PDF/A-3a and PDF/UA-1 at once, right in Latin, Arabic, Bangla, Khmer and
 * Devanagari script and in mixtures of them.
 *
 * <p>Keep one for the life of the program. It may be used by many threads at a time; the fonts are read at first use,
 * or by {@link #warmUp()}. The same sheet always gives the same bytes.
 *
 * @see "docs/decisions: the text layer of certificates"
 */
public final class CertificatePdf {

    private @Nullable Press press;

    /** Reads the fonts now, so that the first person does not wait a second for them. */
    public void warmUp() {
        press().typefaces();
    }

    /**
     * Refuses a sheet that cannot be printed.
     *
     * @throws UnprintableTextException if a text has characters that no bundled font can draw
     */
    public void requirePrintable(CertificateSheet sheet) {
        press().typefaces().requireAll(sheet.texts());
    }

    /**
     * Prints one certificate.
     *
     * @throws UnprintableTextException if a text has characters that no bundled font can draw
     */
    public byte[] render(CertificateSheet sheet) {
        requirePrintable(sheet);
        Press ready = press();
        byte[] digest = digestOf(sheet);
        return ContentRandom.drawnFrom(digest, () -> print(sheet, digest, ready));
    }

    private static byte[] print(CertificateSheet sheet, byte[] digest, Press press) {
        var lines = new LineShapes(press.typefaces());
        Page page = pageOf(sheet, lines);
        var device = new TaggingOutputDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT);
        var renderer = new ITextRenderer(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
                device,
                new ClosedUserAgent(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL),
                press.fonts(),
                new DrawnElements(page.drawings()),
                new ShapingTextRenderer(lines));
        renderer.setPDFVersion(PdfWriter.VERSION_1_7);
        renderer.setListener(new ArchiveFile(sheet, new Metadata(sheet, digest), lines));
        renderer.setDocument(page.document());
        renderer.layout();
        var pdf = new ByteArrayOutputStream();
        renderer.createPDF(pdf);
        return pdf.toByteArray();
    }

    /**
     * The first text of a template that would be printed too small to be read.
     *
     * @param sheet with names that are not long, so that what does not fit is the template's own
     * @return which text: title, certifies, completed, details or signature; empty if all can be read
     */
    public Optional<String> unreadable(CertificateSheet sheet) {
        Look look = sheet.look();
        return look == null
                ? Optional.empty()
                : new DesignedPage(sheet, look, new LineShapes(press().typefaces())).unreadable();
    }

    private static Page pageOf(CertificateSheet sheet, LineShapes lines) {
        Map<String, Drawing> drawings = new HashMap<>();
        drawings.put("qr", QrCode.of(sheet.scannedAddress().toASCIIString()));
        Look look = sheet.look();
        if (look == null) {
            return new Page(CertificatePage.of(sheet, lines), drawings);
        }
        DesignedPage designed = new DesignedPage(sheet, look, lines);
        Document document = designed.filled();
        drawings.putAll(designed.drawings());
        return new Page(document, drawings);
    }

    private synchronized Press press() {
        if (press == null) {
            Typefaces typefaces = Typefaces.bundled();
            press = new Press(typefaces, new FixedFontResolver(typefaces));
        }
        return press;
    }

    private static byte[] digestOf(CertificateSheet sheet) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(sheet.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private record Page(Document document, Map<String, Drawing> drawings) {}

    /** What all documents share. */
    private record Press(Typefaces typefaces, FixedFontResolver fonts) {}
}
