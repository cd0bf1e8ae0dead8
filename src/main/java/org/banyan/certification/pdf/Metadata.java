package org.banyan.certification.pdf;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * What the file says about itself, in the Info dictionary and, in the same words, in XMP. The name and the course stand
 * here exactly as they were written, because some readers cannot take Arabic from the page. Every date is the day of
 * issue and the id comes from the content, so the same sheet makes the same file.
 */
final class Metadata {

    private static final String MAKER = "Banyan";
    private static final DateTimeFormatter PDF_DATE = DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT);

    /** Its second description explains the mark of PDF/UA to validators of PDF/A, which know it only from there. */
    private static final String XMP = new String(CertificateResources.bytes("metadata.xmp"), StandardCharsets.UTF_8);

    private final CertificateSheet sheet;
    private final byte[] digest;
    private final OffsetDateTime issuedAt;

    Metadata(CertificateSheet sheet, byte[] digest) {
        this.sheet = sheet;
        this.digest = digest;
        this.issuedAt = sheet.issuedAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }

    PdfString date() {
        return new PdfString(PDF_DATE.format(issuedAt));
    }

    void writeTo(PdfWriter writer) {
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, text(title()));
        info.put(PdfName.AUTHOR, text(sheet.instituteName()));
        info.put(PdfName.SUBJECT, text(sheet.courseTitle()));
        info.put(PdfName.KEYWORDS, text(sheet.number()));
        info.put(PdfName.CREATOR, text(MAKER));
        info.put(PdfName.PRODUCER, text(MAKER));
        info.put(PdfName.CREATIONDATE, date());
        info.put(PdfName.MODDATE, date());
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(digest, digest));
        writer.setXmpMetadata(xmp().getBytes(StandardCharsets.UTF_8));
    }

    private String title() {
        return sheet.holderName() + " \u2013 " + sheet.wording().title();
    }

    private String xmp() {
        return XMP.formatted(
                escaped(title()),
                escaped(sheet.instituteName()),
                escaped(sheet.courseTitle()),
                escaped(sheet.language()),
                escaped(sheet.number()),
                MAKER,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(issuedAt));
    }

    private static PdfString text(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
