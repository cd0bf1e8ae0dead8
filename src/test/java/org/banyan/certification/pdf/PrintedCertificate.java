package org.banyan.certification.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A finished file, seen as its readers see it: text to copy, tags to listen to, a picture, metadata, an attachment. */
record PrintedCertificate(PDDocument document) {

    static PrintedCertificate of(CertificateSheet sheet) {
        return of(Printer.SHARED.render(sheet));
    }

    static PrintedCertificate of(byte[] pdf) {
        try {
            return new PrintedCertificate(Loader.loadPDF(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PDFBox guesses spaces from distances and now and then adds one to the space that is there. */
    List<String> lines() {
        return strip(new ArrayList<>())
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }

    List<TextPosition> letters() {
        List<TextPosition> letters = new ArrayList<>();
        strip(letters);
        return letters;
    }

    private String strip(List<TextPosition> letters) {
        try {
            var stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) throws IOException {
                    letters.addAll(positions);
                    super.writeString(text, positions);
                }
            };
            stripper.setSortByPosition(false);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDDocumentInformation information() {
        return document.getDocumentInformation();
    }

    String xmp() {
        try {
            return new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a screen reader says, in its order, each with its tag. */
    List<String> spoken() {
        List<String> spoken = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), spoken);
        return spoken;
    }

    private static void collect(PDStructureNode node, List<String> spoken) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String text =
                        element.getActualText() == null ? element.getAlternateDescription() : element.getActualText();
                if (text != null) {
                    spoken.add(element.getStructureType() + " " + text);
                }
                collect(element, spoken);
            }
        }
    }

    String attachment(String name) {
        try {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            PDComplexFileSpecification file = Objects.requireNonNull(files.get(name));
            return new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BufferedImage picture() {
        try {
            return new PDFRenderer(document).renderImageWithDPI(0, 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One for all tests, as the product has one. */
    static final class Printer {
        static final CertificatePdf SHARED = new CertificatePdf();

        private Printer() {}
    }
}
