package org.banyan.certification.pdf;

import java.text.Bidi;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The page that comes with the program, with the texts of one sheet in it. */
final class CertificatePage {

    /** With more lines than these above the foot of the page, they move closer together. */
    private static final int MOST_LINES_AT_EASE = 8;

    private static final BlankPage TEMPLATE = BlankPage.named("certificate.xhtml");

    private final CertificateSheet sheet;
    private final TextFitter fitter;
    private final PageParts page = new PageParts(TEMPLATE);
    private int lines;

    private CertificatePage(CertificateSheet sheet, TextFitter fitter) {
        this.sheet = sheet;
        this.fitter = fitter;
    }

    static Document of(CertificateSheet sheet, LineShapes lines) {
        return new CertificatePage(sheet, new TextFitter(lines, sheet.locale())).filled();
    }

    private Document filled() {
        CertificateSheet.Wording wording = sheet.wording();
        LineDirection ofTheLanguage = sheet.direction();
        write(
                "institute",
                sheet.instituteName(),
                LineDirection.OF_THE_TEXT,
                new Room(Lettering.STRONG, 600, 13, 10, 2));
        write("title", wording.title(), ofTheLanguage, display(wording.title(), 640, 34, 1));
        write("certifies", wording.certifies(), ofTheLanguage, new Room(Lettering.TEXT, 640, 12.5f, 9, 1));
        write("holder", sheet.holderName(), LineDirection.OF_THE_TEXT, display(sheet.holderName(), 560, 38, 2));
        write("completed", wording.completed(), ofTheLanguage, new Room(Lettering.TEXT, 640, 12.5f, 9, 1));
        write("course", sheet.courseTitle(), LineDirection.OF_THE_TEXT, new Room(Lettering.STRONG, 620, 20, 14, 2));
        for (String line : sheet.details()) {
            Element paragraph = page.add(page.part("details"), "p");
            write(paragraph, line, ofTheLanguage, new Room(Lettering.TEXT, 640, 11.5f, 8, 1));
        }
        new PageFoot(page, fitter, sheet, 220, 300).write();
        boolean crowded = lines > MOST_LINES_AT_EASE;
        page.part("body")
                .setAttribute("class", (sheet.readsFromTheRight() ? "rtl" : "ltr") + (crowded ? " crowded" : ""));
        return page.document();
    }

    /** Naskh letters are small for their size beside Latin ones, so a line of them is set larger. */
    static Room display(String text, float width, float size, int lines) {
        float seen = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? size : size * 1.2f;
        return new Room(Lettering.DISPLAY, width, seen, size * 0.58f, lines);
    }

    private void write(String part, String text, LineDirection direction, Room room) {
        write(page.part(part), text, direction, room);
    }

    private void write(Element paragraph, String text, LineDirection direction, Room room) {
        FittedText fitted = fitter.fit(text, direction, room);
        lines += fitted.lines().size();
        page.write(paragraph, text, fitted, "");
    }
}
