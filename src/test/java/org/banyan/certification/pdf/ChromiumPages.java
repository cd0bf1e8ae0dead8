package org.banyan.certification.pdf;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Our pages as one HTML file for Chromium: the same elements, style sheet, sizes and fonts, one page for each sheet. */
final class ChromiumPages {

    private static final Typefaces TYPEFACES = Typefaces.bundled();

    private ChromiumPages() {}

    static String of(List<NameCorpus.Entry> entries, Path folder) {
        String pages = entries.stream()
                .map(entry -> page(entry, CertificatePage.of(entry.sheet(), new LineShapes(TYPEFACES))))
                .collect(Collectors.joining("\n"));
        return "<!DOCTYPE html><meta charset=utf-8><style>" + fonts(folder) + styles() + "</style>" + pages;
    }

    private static String page(NameCorpus.Entry entry, Document document) {
        Element body = (Element) document.getElementsByTagName("body").item(0);
        write(document, "holder", Lettering.DISPLAY, entry.name());
        write(document, "course", Lettering.STRONG, entry.title());
        String inside = markup(body);
        return "<div lang=" + entry.language() + " class='page " + body.getAttribute("class") + "'>" + inside
                + "</div>";
    }

    /** Spaces, digits and marks come from the font of the first letter, as with us; a browser would take the first font of all. */
    private static void write(Document document, String id, Lettering lettering, String text) {
        List<Typeface> faces = TYPEFACES.of(lettering);
        int first = text.codePoints()
                .filter(letter -> !Scripts.followsItsNeighbour(letter))
                .map(letter -> IntStream.range(0, faces.size())
                        .filter(face -> faces.get(face).covers(letter))
                        .findFirst()
                        .orElseThrow())
                .findFirst()
                .orElse(0);
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getAttribute("id").equals(id)) {
                String own = lettering.name().toLowerCase(Locale.ROOT) + "-" + first + ", " + chain(lettering);
                element.setAttribute("style", element.getAttribute("style") + "; font-family: " + own);
            }
        }
    }

    private static String markup(Element body) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.METHOD, "html");
            var written = new StringWriter();
            transformer.transform(new DOMSource(body), new StreamResult(written));
            return written.toString().replaceFirst("(?s)^<body[^>]*>", "").replace("</body>", "");
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each of our chains of fonts as one family, whose fonts take turns by what they have. */
    private static String fonts(Path folder) {
        return Stream.of(Lettering.values())
                .flatMap(lettering -> lettering.fonts().stream().map(font -> fontFace(lettering, font, folder)))
                .collect(Collectors.joining("\n"));
    }

    private static String fontFace(Lettering lettering, String font, Path folder) {
        Path file = folder.resolve(font + ".ttf");
        try {
            Files.write(file, CertificateResources.bytes("fonts/" + font + ".ttf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "@font-face { font-family: " + family(lettering, font) + "; src: url('" + file.toUri() + "') }";
    }

    private static String family(Lettering lettering, String font) {
        return lettering.name().toLowerCase(Locale.ROOT) + "-"
                + lettering.fonts().indexOf(font);
    }

    private static String chain(Lettering lettering) {
        return lettering.fonts().stream().map(font -> family(lettering, font)).collect(Collectors.joining(", "));
    }

    private static String styles() {
        String styles = new String(CertificateResources.bytes("certificate.css"), StandardCharsets.UTF_8)
                .replace("body {", ".page { position: relative; width: 842pt; height: 594pt; break-after: page;");
        for (Lettering lettering : Lettering.values()) {
            styles = styles.replace(
                    "font-family: " + lettering.name().toLowerCase(Locale.ROOT) + ";",
                    "font-family: " + chain(lettering) + ";");
        }
        return styles + " body { margin: 0 } .page p, .page h1 { unicode-bidi: plaintext }"
                + " .page:last-child { break-after: auto }";
    }
}
