package org.banyan.certification.pdf;

import java.awt.Color;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.openpdf.text.pdf.PdfContentByte;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One of our own SVG drawings, written to the page as vectors. It reads filled paths of absolute moves, lines and
 * curves, which is all that our mark is made of; Flying Saucer would turn an SVG into a picture of 150 KB.
 */
final class VectorDrawing {

    private final List<FilledPath> paths;

    private record FilledPath(Color fill, GeneralPath outline) {}

    private VectorDrawing(List<FilledPath> paths) {
        this.paths = paths;
    }

    static VectorDrawing read(String name) {
        try {
            NodeList found = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(CertificateResources.bytes(name)))
                    .getElementsByTagName("path");
            List<FilledPath> paths = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                Element path = (Element) found.item(i);
                paths.add(new FilledPath(Color.decode(path.getAttribute("fill")), outline(path.getAttribute("d"))));
            }
            return new VectorDrawing(paths);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("Cannot read the drawing " + name, e);
        }
    }

    /** Draws it with its top left corner at the place given; SVG counts downwards, PDF upwards. */
    void paint(PdfContentByte page, float left, float top, float scale) {
        page.saveState();
        page.concatCTM(scale, 0, 0, -scale, left, top);
        for (FilledPath path : paths) {
            page.setColorFill(path.fill());
            trace(page, path.outline().getPathIterator(null));
            page.fill();
        }
        page.restoreState();
    }

    private static GeneralPath outline(String steps) {
        var path = new GeneralPath();
        try (Scanner next = new Scanner(steps).useLocale(Locale.ROOT)) {
            while (next.hasNext()) {
                String step = next.next();
                switch (step) {
                    case "M" -> path.moveTo(next.nextFloat(), next.nextFloat());
                    case "L" -> path.lineTo(next.nextFloat(), next.nextFloat());
                    case "C" ->
                        path.curveTo(
                                next.nextFloat(),
                                next.nextFloat(),
                                next.nextFloat(),
                                next.nextFloat(),
                                next.nextFloat(),
                                next.nextFloat());
                    case "Z" -> path.closePath();
                    default -> throw new IllegalStateException("A drawing of ours has no step " + step);
                }
            }
        }
        return path;
    }

    private static void trace(PdfContentByte page, PathIterator outline) {
        float[] to = new float[6];
        for (; !outline.isDone(); outline.next()) {
            switch (outline.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> page.moveTo(to[0], to[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(to[0], to[1]);
                case PathIterator.SEG_CUBICTO -> page.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                default -> page.closePath();
            }
        }
    }
}
