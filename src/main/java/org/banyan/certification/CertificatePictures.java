package org.banyan.certification;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Service;

/** Certificates as pictures, for those who look at the public page and have no reader of PDF at hand. */
@Service
public class CertificatePictures {

    private static final int DPI = 84;

    /** Fewer shades than an eye tells apart on a page of letters, and half the bytes. */
    private static final int SHADES = 0xFFF8F8F8;

    private final Certificates certificates;

    CertificatePictures(Certificates certificates) {
        this.certificates = certificates;
    }

    /** For anybody who has the code, as the paper is. */
    public byte[] png(VerificationCode code) {
        try (PDDocument document = Loader.loadPDF(certificates.pdf(code))) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB);
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    int shade = picture.getRGB(x, y) & SHADES;
                    picture.setRGB(x, y, shade | (shade >> 5 & 0x070707));
                }
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
