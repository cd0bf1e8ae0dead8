package org.banyan.discussion.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.banyan.shared.PictureOrientation;

/**
 * Makes pictures anew from nothing but their points: whatever else was in the file, where and with what it was taken above all, is
 * gone. One at a time, and never with more points in memory than the largest picture that is kept has twice over each way, however
 * many the file claims to have.
 */
public final class Pictures {

    /** A file of few bytes may claim any number of points. */
    public static final long MOST_POINTS = 50_000_000;

    static final int LARGEST_SIDE = 2048;
    static final int SMALL_SIDE = 480;
    private static final int LONGEST_SIDE = 30_000;
    private static final float QUALITY = 0.85f;

    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    private Pictures() {}

    /** A picture that was made anew, of the same file. */
    public record Size(FileKind kind, int width, int height) {}

    /**
     * Puts the picture made anew in the place of the file, and a small one into another.
     *
     * @return nothing if it has too many points or is damaged
     */
    public static Optional<Size> remake(Path file, FileKind kind, Path small) throws IOException {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            Optional<BufferedImage> read = read(file, kind);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            BufferedImage picture = drawn(read.get(), LARGEST_SIDE, held(file, kind));
            FileKind made = kind == FileKind.JPEG ? FileKind.JPEG : FileKind.PNG;
            write(picture, made, file);
            write(drawn(picture, SMALL_SIDE, PictureOrientation.UPRIGHT), made, small);
            return Optional.of(new Size(made, picture.getWidth(), picture.getHeight()));
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static PictureOrientation held(Path file, FileKind kind) throws IOException {
        if (kind != FileKind.JPEG) {
            return PictureOrientation.UPRIGHT;
        }
        try (InputStream content = Files.newInputStream(file)) {
            return PictureOrientation.of(content);
        }
    }

    private static Optional<BufferedImage> read(Path file, FileKind kind) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
        try (ImageInputStream content = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(content, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_POINTS || Math.max(width, height) > LONGEST_SIDE) {
                return Optional.empty();
            }
            ImageReadParam few = reader.getDefaultReadParam();
            int step = Math.toIntExact(Math.max(1, Math.max(width, height) / LARGEST_SIDE));
            few.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(reader.read(0, few));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException damaged) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** Upright and not larger than this; halved until the last step is a small one, which keeps thin lines. */
    private static BufferedImage drawn(BufferedImage picture, int largestSide, PictureOrientation held) {
        BufferedImage half = picture;
        while (Math.max(half.getWidth(), half.getHeight()) > 2 * largestSide) {
            half = drawn(half, 0.5, PictureOrientation.UPRIGHT);
        }
        double scale = Math.min(1, (double) largestSide / Math.max(half.getWidth(), half.getHeight()));
        return drawn(half, scale, held);
    }

    private static BufferedImage drawn(BufferedImage picture, double scale, PictureOrientation held) {
        int width = Math.toIntExact(Math.max(1, Math.round(picture.getWidth() * scale)));
        int height = Math.toIntExact(Math.max(1, Math.round(picture.getHeight() * scale)));
        BufferedImage drawn = new BufferedImage(
                held.isSideways() ? height : width,
                held.isSideways() ? width : height,
                picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            AffineTransform way = held.turning(width, height);
            way.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
            pen.drawImage(picture, way, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static void write(BufferedImage picture, FileKind kind, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(kind.mediaType()).next();
        Files.deleteIfExists(file);
        try (ImageOutputStream out =
                Objects.requireNonNull(ImageIO.createImageOutputStream(file.toFile()), "The file can be written")) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
