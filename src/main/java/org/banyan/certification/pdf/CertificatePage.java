package org.banyan.certification.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Bidi;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The template with the texts of one sheet in it. Texts go in as text nodes, never as markup, so a name that looks like
 * a tag is printed as it is.
 */
final class CertificatePage {

    /** Holds the whole text of a paragraph that may be broken into lines, for those who listen. */
    static final String SPOKEN = "spoken";

    /** With more lines than these above the foot of the page, they move closer together. */
    private static final int MOST_LINES_AT_EASE = 8;

    private static final byte[] TEMPLATE = CertificateResources.bytes("certificate.xhtml");

    private final CertificateSheet sheet;
    private final TextFitter fitter;
    private final LineDirection ofTheLanguage;
    private final Document document;
    private final Map<String, Element> parts = new HashMap<>();
    private int lines;

    private CertificatePage(CertificateSheet sheet, TextFitter fitter) {
        this.sheet = sheet;
        this.fitter = fitter;
        this.ofTheLanguage = sheet.readsFromTheRight() ? LineDirection.FROM_THE_RIGHT : LineDirection.FROM_THE_LEFT;
        this.document = parseTemplate();
        NodeList elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            parts.put(element.getAttribute("id"), element);
        }
    }

    static Document of(CertificateSheet sheet, LineShapes lines) {
        return new CertificatePage(sheet, new TextFitter(lines, sheet.locale())).filled();
    }

    private Document filled() {
        CertificateSheet.Wording wording = sheet.wording();
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
            Element paragraph = document.createElementNS("http://www.w3.org/1999/xhtml", "p");
            part("details").appendChild(paragraph);
            write(paragraph, line, ofTheLanguage, new Room(Lettering.TEXT, 640, 11.5f, 8, 1));
        }
        boolean crowded = lines > MOST_LINES_AT_EASE;
        label("issuedOnLabel", wording.issuedOn());
        write("issuedOn", sheet.issuedOn(), ofTheLanguage, new Room(Lettering.STRONG, 220, 10.5f, 8, 1));
        label("numberLabel", wording.number());
        write("number", sheet.number(), LineDirection.FROM_THE_LEFT, new Room(Lettering.STRONG, 220, 10.5f, 8, 1));
        label("verifyLabel", wording.verifyAt());
        write(
                "address",
                sheet.verificationAddress().toASCIIString(),
                LineDirection.FROM_THE_LEFT,
                new Room(Lettering.TEXT, 300, 10.5f, 8, 2));
        label("codeLabel", wording.code());
        write(
                "code",
                sheet.verificationCode(),
                LineDirection.FROM_THE_LEFT,
                new Room(Lettering.STRONG, 300, 10.5f, 8, 1));
        part("qr")
                .setAttribute(
                        SPOKEN,
                        wording.verifyAt() + " " + sheet.verificationAddress().toASCIIString());
        part("body").setAttribute("class", (sheet.readsFromTheRight() ? "rtl" : "ltr") + (crowded ? " crowded" : ""));
        return document;
    }

    /** Naskh letters are small for their size beside Latin ones, so a line of them is set larger. */
    private static Room display(String text, float width, float size, int lines) {
        float seen = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? size : size * 1.2f;
        return new Room(Lettering.DISPLAY, width, seen, size * 0.58f, lines);
    }

    private void label(String part, String text) {
        write(part, text, ofTheLanguage, new Room(Lettering.TEXT, 220, 8.5f, 6, 1));
    }

    private void write(String part, String text, LineDirection direction, Room room) {
        write(part(part), text, direction, room);
    }

    private void write(Element paragraph, String text, LineDirection direction, Room room) {
        FittedText fitted = fitter.fit(text, direction, room);
        paragraph.setAttribute(SPOKEN, text);
        paragraph.setAttribute("style", "font-size: " + fitted.size() + "pt");
        lines += fitted.lines().size();
        for (String line : fitted.lines()) {
            if (paragraph.hasChildNodes()) {
                paragraph.appendChild(document.createElementNS("http://www.w3.org/1999/xhtml", "br"));
            }
            paragraph.appendChild(document.createTextNode(line));
        }
    }

    private Element part(String id) {
        Element part = parts.get(id);
        if (part == null) {
            throw new IllegalStateException("The template has no part named " + id);
        }
        return part;
    }

    private static Document parseTemplate() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(new ByteArrayInputStream(TEMPLATE));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The template cannot be read", e);
        }
    }
}
