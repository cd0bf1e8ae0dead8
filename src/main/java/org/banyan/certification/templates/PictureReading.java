package org.banyan.certification.templates;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.banyan.shared.PictureOrientation;
import org.banyan.shared.Refusal;

/**
 * Takes a logo, a seal or a signature from a file that anybody may have made: PNG or JPEG by what is in it, whatever its name says.
 * Of the file nothing is kept but its points, made anew as PNG and upright. No more of them are ever in memory than a page has use for, however
 * many the file claims; an SVG is no picture here.
 */
final class PictureReading {

    static final int LARGEST_FILE = 2 * 1024 * 1024;

    /** A file of few bytes may claim any number of points. */
    static final long MOST_POINTS = 24_000_000;

    /** At 300 dots an inch a logo takes up to 1,250 by 330 of them. */
    static final int LARGEST_SIDE = 900;

    /** So that a thousand certificates of a cohort can be mailed. */
    static final int LARGEST_KEPT = 120 * 1024;

    private static final int LONGEST_SIDE = 12_000;
    private static final double SMALLER = 0.8;
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    /** By which the two forms of files begin that are taken. */
    private record Form(String name, String beginning) {

        static final List<Form> ALL =
                List.of(new Form("png", "\u0089PNG\r\n\u001A\n"), new Form("jpeg", "\u00FF\u00D8\u00FF"));

        boolean isOf(byte[] file) {
            int length = Math.min(file.length, beginning.length());
            return new String(file, 0, length, StandardCharsets.ISO_8859_1).equals(beginning);
        }
    }

    private PictureReading() {}

    /** @throws Refusal.Invalid if it is no picture that can be taken, or too large */
    static byte[] remade(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new Refusal.Invalid("certification.refusal.picture-too-large", LARGEST_FILE >> 20);
        }
        Form form = Form.ALL.stream()
                .filter(one -> one.isOf(file))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid("certification.refusal.picture"));
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            BufferedImage read =
                    read(file, form).orElseThrow(() -> new Refusal.Invalid("certification.refusal.picture"));
            return bounded(read, PictureOrientation.of(new ByteArrayInputStream(file)));
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static Optional<BufferedImage> read(byte[] file, Form form) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(form.name()).next();
        try (ImageInputStream content = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(content, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_POINTS || Math.max(width, height) > LONGEST_SIDE) {
                throw new Refusal.Invalid("certification.refusal.picture-points", MOST_POINTS / 1_000_000);
            }
            ImageReadParam few = reader.getDefaultReadParam();
            int step = Math.toIntExact(Math.max(1, Math.max(width, height) / (2 * LARGEST_SIDE)));
            few.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(reader.read(0, few));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException damaged) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** Smaller, until the file is small enough too: the points of a photograph pack badly. */
    private static byte[] bounded(BufferedImage read, PictureOrientation held) {
        double scale = Math.min(1, (double) LARGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        byte[] kept = png(drawn(read, held, scale));
        while (kept.length > LARGEST_KEPT) {
            scale *= SMALLER;
            kept = png(drawn(read, held, scale));
        }
        return kept;
    }

    private static BufferedImage drawn(BufferedImage picture, PictureOrientation held, double scale) {
        int width = Math.toIntExact(Math.max(1, Math.round(picture.getWidth() * scale)));
        int height = Math.toIntExact(Math.max(1, Math.round(picture.getHeight() * scale)));
        BufferedImage drawn = held.isSideways()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_ARGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.transform(held.turning(width, height));
            pen.drawImage(picture, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static byte[] png(BufferedImage picture) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
