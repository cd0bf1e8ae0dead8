package org.banyan.certification.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.PDFCreationListener;

/**
 * Makes the file one for the archive (PDF/A-3a) and for everybody (PDF/UA-1): tagged, with its language, its colours
 * defined, its metadata said twice in the same words, and the machine-readable statement inside.
 */
final class ArchiveFile implements PDFCreationListener {

    private static final PdfName AF_RELATIONSHIP = new PdfName("AFRelationship");
    private static final PdfName GTS_PDFA1 = new PdfName("GTS_PDFA1");

    private final CertificateSheet sheet;
    private final Metadata metadata;
    private final LineShapes lines;

    ArchiveFile(CertificateSheet sheet, Metadata metadata, LineShapes lines) {
        this.sheet = sheet;
        this.metadata = metadata;
        this.lines = lines;
    }

    @Override
    public void preOpen(ITextRenderer renderer) {
        PdfWriter writer = writerOf(renderer);
        writer.setTagged();
        writer.setGlyphLayoutManager(new ShapingLayoutManager(lines));
    }

    @Override
    public void preWrite(ITextRenderer renderer, int pageCount) {
        PdfWriter writer = writerOf(renderer);
        try {
            writer.setOutputIntents(
                    "sRGB IEC61966-2.1", null, null, "sRGB IEC61966-2.1", ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PdfDictionary catalog = writer.getExtraCatalog();
        // OpenPDF takes any output intent for one of PDF/X
        catalog.getAsArray(PdfName.OUTPUTINTENTS).getAsDict(0).put(PdfName.S, GTS_PDFA1);
        catalog.put(PdfName.LANG, new PdfString(sheet.language()));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        writer.setTabs(PdfName.S);
        PageOrnament.paint(writer.getDirectContentUnder(), writer.getPageSize(), sheet.look());
    }

    @Override
    public void onClose(ITextRenderer renderer) {
        PdfWriter writer = writerOf(renderer);
        metadata.writeTo(writer);
        String attachment = sheet.attachment();
        if (attachment != null) {
            attach(writer, attachment);
        }
    }

    private void attach(PdfWriter writer, String json) {
        var facts = new PdfDictionary();
        facts.put(PdfName.MODDATE, metadata.date());
        try {
            PdfFileSpecification file = PdfFileSpecification.fileEmbedded(
                    writer,
                    null,
                    "certificate.json",
                    json.getBytes(StandardCharsets.UTF_8),
                    "application/json",
                    facts,
                    PdfStream.BEST_COMPRESSION);
            file.put(AF_RELATIONSHIP, new PdfName("Data"));
            writer.addFileAttachment("certificate.json", file);
            writer.getExtraCatalog().put(PdfName.AF, new PdfArray(file.getReference()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfWriter writerOf(ITextRenderer renderer) {
        @Nullable PdfWriter writer = renderer.getWriter();
        if (writer == null) {
            throw new IllegalStateException("Flying Saucer calls its listener only with a writer");
        }
        return writer;
    }
}
