package org.banyan.certification.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.openpdf.text.BadElementException;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * A picture as a PDF carries it: its points packed once, so that a thousand certificates do not unpack and pack it a thousand times.
 * Immutable.
 */
public final class Picture implements Drawing {

    private static final int RGB = 3;
    private static final int BITS = 8;

    private final String digest;
    private final int width;
    private final int height;
    private final byte[] colours;
    private final byte[] cover;

    private Picture(String digest, BufferedImage points) {
        this.digest = digest;
        this.width = points.getWidth();
        this.height = points.getHeight();
        byte[] colour = new byte[width * height * RGB];
        byte[] covered = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0, at = 0; y < height; y++) {
            points.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++, at++) {
                colour[at * RGB] = (byte) (row[x] >> 16);
                colour[at * RGB + 1] = (byte) (row[x] >> 8);
                colour[at * RGB + 2] = (byte) row[x];
                covered[at] = (byte) (row[x] >> 24);
            }
        }
        this.colours = packed(colour);
        this.cover = packed(covered);
    }

    /**
     * A picture that this installation has made anew itself from what somebody brought.
     *
     * @param digest by which two pictures are told apart
     */
    public static Picture of(String digest, byte[] png) {
        try {
            BufferedImage points = ImageIO.read(new ByteArrayInputStream(png));
            if (points == null) {
                throw new IllegalArgumentException("Not a picture: " + digest);
            }
            return new Picture(digest, points);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    float widthIn(float mostWidth, float mostHeight) {
        return Math.min(mostWidth, mostHeight * width / height);
    }

    float heightIn(float mostWidth, float mostHeight) {
        return Math.min(mostHeight, mostWidth * height / width);
    }

    @Override
    public void paint(PdfContentByte page, Rectangle place) {
        try {
            Image mask = Image.getInstance(width, height, 1, BITS, cover);
            mask.setDeflated(true);
            mask.makeMask();
            Image image = Image.getInstance(width, height, RGB, BITS, colours);
            image.setDeflated(true);
            image.setImageMask(mask);
            page.addImage(image, place.getWidth(), 0, 0, place.getHeight(), place.getLeft(), place.getBottom());
        } catch (BadElementException e) {
            throw new IllegalStateException("A prepared picture cannot be drawn", e);
        }
    }

    private static byte[] packed(byte[] points) {
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var out = new DeflaterOutputStream(packed, deflater)) {
            out.write(points);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** Goes into the digest of a sheet: another picture makes another file. */
    @Override
    public String toString() {
        return "picture " + digest;
    }
}
