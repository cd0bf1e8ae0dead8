package org.banyan.discussion.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files of every kind, made where they are needed. */
public final class AnyFile {

    /** Stands in a photograph's Exif as where it was taken. */
    public static final String PLACE = "taken at home, 33.3N 44.4E";

    private AnyFile() {}

    public static byte[] png(int width, int height) {
        return picture(width, height, "png", BufferedImage.TYPE_INT_ARGB);
    }

    public static byte[] jpeg(int width, int height) {
        return picture(width, height, "jpg", BufferedImage.TYPE_INT_RGB);
    }

    public static byte[] gif(int width, int height) {
        return picture(width, height, "gif", BufferedImage.TYPE_BYTE_INDEXED);
    }

    /** Red on the left and blue on the right as it is stored. */
    private static byte[] picture(int width, int height, String format, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A photograph that says how the camera was held, and where. */
    public static byte[] photograph(int width, int height, int orientation) {
        byte[] jpeg = jpeg(width, height);
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put("MM".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(place);
        return ByteBuffer.allocate(jpeg.length + 4 + exif.capacity())
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.capacity() + 2))
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A few bytes that say to be a picture of this many points. */
    public static byte[] bomb(int width, int height) {
        byte[] png = png(8, 8);
        ByteBuffer head = ByteBuffer.wrap(png);
        head.putInt(16, width).putInt(20, height);
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        head.putInt(29, (int) check.getValue());
        return png;
    }

    public static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] docx(String... further) {
        return archive("[Content_Types].xml", "<Types/>", "word/document.xml", "<w:document/>", further);
    }

    public static byte[] odt() {
        return archive(
                "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<office:document-content/>");
    }

    public static byte[] archive(String first, String its, String second, String itsToo, String... further) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(out)) {
            put(archive, first, its);
            put(archive, second, itsToo);
            for (String name : further) {
                put(archive, name, "x");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream archive, String name, String text) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
