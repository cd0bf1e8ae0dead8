package org.banyan.certification.pdf;

import java.io.ByteArrayOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/** The floor: the same texts in the same fonts and sizes, ornament and QR code, put on the page by hand. No tags, no archive. */
final class DrawnByHand {

    private static final float MIDDLE = PageSize.A4.getHeight() / 2;

    private final Typefaces typefaces = Typefaces.bundled();

    byte[] print(CertificateSheet sheet) {
        var bytes = new ByteArrayOutputStream();
        byte[] digest = new byte[32];
        return ContentRandom.drawnFrom(digest, () -> {
            var lines = new LineShapes(typefaces);
            var document = new Document(PageSize.A4.rotate());
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            writer.setGlyphLayoutManager(new ShapingLayoutManager(lines));
            document.open();
            PdfContentByte page = writer.getDirectContent();
            PageOrnament.paint(page, document.getPageSize(), null);
            draw(sheet, lines, page);
            QrCode.of(sheet.scannedAddress().toASCIIString()).paint(page, new Rectangle(682, 39, 778, 135));
            document.close();
            return bytes.toByteArray();
        });
    }

    private void draw(CertificateSheet sheet, LineShapes lines, PdfContentByte page) {
        var fitter = new TextFitter(lines, sheet.locale());
        LineDirection direction =
                sheet.readsFromTheRight() ? LineDirection.FROM_THE_RIGHT : LineDirection.FROM_THE_LEFT;
        float y = 450;
        y = put(page, lines, fitter, sheet.instituteName(), LineDirection.OF_THE_TEXT, new Room(Lettering.STRONG, 600, 13, 10, 2), y);
        y = put(page, lines, fitter, sheet.wording().title(), direction, new Room(Lettering.DISPLAY, 640, 34, 20, 1), y);
        y = put(page, lines, fitter, sheet.wording().certifies(), direction, new Room(Lettering.TEXT, 640, 12.5f, 9, 1), y);
        y = put(page, lines, fitter, sheet.holderName(), LineDirection.OF_THE_TEXT, new Room(Lettering.DISPLAY, 560, 38, 22, 2), y);
        y = put(page, lines, fitter, sheet.wording().completed(), direction, new Room(Lettering.TEXT, 640, 12.5f, 9, 1), y);
        y = put(page, lines, fitter, sheet.courseTitle(), LineDirection.OF_THE_TEXT, new Room(Lettering.STRONG, 620, 20, 14, 2), y);
        for (String detail : sheet.details()) {
            y = put(page, lines, fitter, detail, direction, new Room(Lettering.TEXT, 640, 11.5f, 8, 1), y);
        }
        CertificateSheet.Wording words = sheet.wording();
        for (String label : new String[] {words.issuedOn(), words.number(), words.verifyAt(), words.code()}) {
            y = put(page, lines, fitter, label, direction, new Room(Lettering.TEXT, 220, 8.5f, 6, 1), y);
        }
        for (String value : new String[] {
            sheet.issuedOn(), sheet.number(), sheet.verificationAddress().toString(), sheet.verificationCode()
        }) {
            y = put(page, lines, fitter, value, direction, new Room(Lettering.STRONG, 300, 10.5f, 8, 2), y);
        }
    }

    private float put(
            PdfContentByte page,
            LineShapes lines,
            TextFitter fitter,
            String text,
            LineDirection direction,
            Room room,
            float y) {
        FittedText fitted = fitter.fit(text, direction, room);
        float at = y;
        for (String line : fitted.lines()) {
            var font = typefaces.of(room.lettering()).getFirst().embedded();
            float width = lines.shape(room.lettering(), line).width() * fitted.size() / 1000;
            page.beginText();
            page.setFontAndSize(font, fitted.size());
            page.setTextMatrix(MIDDLE - width / 2, at);
            page.showText(line);
            page.endText();
            at -= fitted.size() * 1.4f;
        }
        return at;
    }
}
