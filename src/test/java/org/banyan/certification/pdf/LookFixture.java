package org.banyan.certification.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.banyan.certification.pdf.Look.Border;
import org.banyan.certification.pdf.Look.Emblem;
import org.banyan.certification.pdf.Look.Paper;
import org.banyan.certification.pdf.Look.Signature;

/** Pages as institutes design them, with everything on them that there can be. */
public final class LookFixture {

    private LookFixture() {}

    public static Look fullLook(Paper paper, Border border) {
        return new Look(
                paper,
                border,
                new Colour(0xFDFBF5),
                new Colour(0x0B3C5D),
                new Colour(0x8A3324),
                new Colour(0x222222),
                new Emblem(Picture.of("logo", disc(600, 300)), "Logo of the institute"),
                new Emblem(Picture.of("seal", disc(400, 400)), "Seal of the institute"),
                List.of(
                        new Signature(
                                "Dr. Zeinab Karim",
                                "Director",
                                new Emblem(Picture.of("hand", handwriting()), "Signature of Dr. Zeinab Karim")),
                        new Signature("ڕێبین عەبدوڵڵا", "سەرۆکی پەیمانگا", null)));
    }

    public static Look bareLook(Paper paper) {
        return new Look(
                paper,
                Border.NONE,
                new Colour(0xFFFFFF),
                new Colour(0x000000),
                new Colour(0x000000),
                new Colour(0x000000),
                null,
                null,
                List.of());
    }

    public static byte[] disc(int width, int height) {
        return drawn(width, height, pen -> {
            pen.setColor(new Color(0x1F5C4A));
            pen.fillOval(4, 4, width - 8, height - 8);
            pen.setColor(new Color(0xFFFFFF));
            pen.setStroke(new BasicStroke(Math.min(width, height) / 30f));
            pen.drawOval(width / 8, height / 8, width * 3 / 4, height * 3 / 4);
        });
    }

    public static byte[] handwriting() {
        return drawn(500, 160, pen -> {
            pen.setColor(new Color(0x1A237E));
            pen.setStroke(new BasicStroke(6));
            pen.draw(new CubicCurve2D.Float(20, 120, 120, -60, 180, 240, 260, 60));
            pen.draw(new CubicCurve2D.Float(260, 60, 330, -40, 380, 220, 480, 40));
        });
    }

    private interface Strokes {
        void drawnBy(Graphics2D pen);
    }

    private static byte[] drawn(int width, int height, Strokes strokes) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        strokes.drawnBy(pen);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
