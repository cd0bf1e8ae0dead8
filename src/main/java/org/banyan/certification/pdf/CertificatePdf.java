package org.banyan.certification.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * Prints certificates: A4 landscape, PDF/A-3a and PDF/UA-1 at once, right in Latin, Arabic, Bangla, Khmer and
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
        Document page = CertificatePage.of(sheet, lines);
        var device = new TaggingOutputDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT);
        var renderer = new ITextRenderer(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
                device,
                new ClosedUserAgent(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL),
                press.fonts(),
                new QrElements(QrCode.of(sheet.scannedAddress().toASCIIString())),
                new ShapingTextRenderer(lines));
        renderer.setPDFVersion(PdfWriter.VERSION_1_7);
        renderer.setListener(new ArchiveFile(sheet, new Metadata(sheet, digest), lines));
        renderer.setDocument(page);
        renderer.layout();
        var pdf = new ByteArrayOutputStream();
        renderer.createPDF(pdf);
        return pdf.toByteArray();
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

    /** What all documents share. */
    private record Press(Typefaces typefaces, FixedFontResolver fonts) {}
}
