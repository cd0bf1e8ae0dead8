package org.banyan.certification.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.banyan.shared.PictureOrientation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photographs of logos and signatures stand upright, however the telephone was held. */
class OrientationTest {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 64;
    private static final int TAG = 0x112;
    private static final int SHORT = 3;

    /** Where the first row and the first column of what is stored belong, as the standard says it. */
    @ParameterizedTest
    @CsvSource({
        "1, TOP, LEFT",
        "2, TOP, RIGHT",
        "3, BOTTOM, RIGHT",
        "4, BOTTOM, LEFT",
        "5, LEFT, TOP",
        "6, RIGHT, TOP",
        "7, RIGHT, BOTTOM",
        "8, LEFT, BOTTOM"
    })
    void photographStandsUpright(int number, String firstRow, String firstColumn) throws IOException {
        byte[] stored = jpeg(stored(firstRow, firstColumn));

        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            assertUpright(with(stored, exif(order, TAG, SHORT, 1, number), 2));
            assertUpright(with(stored, exif(order, TAG, SHORT, 1, number), behindTheFirstPart(stored)));
        }
    }

    @Test
    void largePhotographIsTurnedWhenItIsMadeSmaller() throws IOException {
        BufferedImage wide = new BufferedImage(4000, 1000, BufferedImage.TYPE_INT_RGB);

        byte[] kept = PictureReading.remade(with(jpeg(wide), exif(ByteOrder.BIG_ENDIAN, TAG, SHORT, 1, 6), 2));

        BufferedImage tall = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(tall.getWidth()).isEqualTo(225);
        assertThat(tall.getHeight()).isEqualTo(900);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255, 65_535})
    void orientationThatDoesNotExistIsPassedOver(int number) throws IOException {
        byte[] upright = jpeg(stored("TOP", "LEFT"));

        assertUpright(with(upright, exif(ByteOrder.BIG_ENDIAN, TAG, SHORT, 1, number), 2));
    }

    @Test
    void damagedOrHostileExifIsPassedOver() throws IOException {
        byte[] upright = jpeg(stored("TOP", "LEFT"));
        byte[] right = exif(ByteOrder.BIG_ENDIAN, TAG, SHORT, 1, 6);

        for (int length = 0; length < right.length - 4; length++) {
            assertThat(PictureReading.remade(with(upright, Arrays.copyOf(right, length), 2)))
                    .isNotEmpty();
        }
        assertUpright(upright);
        assertUpright(with(upright, exif(ByteOrder.BIG_ENDIAN, TAG, SHORT, Integer.MAX_VALUE, 6), 2));
        assertUpright(with(upright, exif(ByteOrder.LITTLE_ENDIAN, TAG, 2, -1, 6), 2));
        assertUpright(with(upright, exif(ByteOrder.BIG_ENDIAN, 0x8769, 4, 1, 8), 2));
        assertUpright(with(upright, "Exif\0\0not a TIFF at all".getBytes(StandardCharsets.ISO_8859_1), 2));
    }

    @Test
    void pictureWithoutExifStaysAsItIs() {
        assertThat(orientation(0xFF, 0xD8)).isEqualTo(PictureOrientation.UPRIGHT);
        assertThat(orientation(0xFF, 0xD8, 0xFF, 0xE1, 0, 0)).isEqualTo(PictureOrientation.UPRIGHT);
        assertThat(orientation()).isEqualTo(PictureOrientation.UPRIGHT);
    }

    private static PictureOrientation orientation(int... file) {
        byte[] bytes = new byte[file.length];
        for (int i = 0; i < file.length; i++) {
            bytes[i] = (byte) file[i];
        }
        return PictureOrientation.of(new ByteArrayInputStream(bytes));
    }

    private static void assertUpright(byte[] file) throws IOException {
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(PictureReading.remade(file)));

        assertThat(kept.getWidth()).isEqualTo(WIDTH);
        assertThat(kept.getHeight()).isEqualTo(HEIGHT);
        assertThat(colour(kept, WIDTH / 4, HEIGHT / 4)).isEqualTo("red");
        assertThat(colour(kept, WIDTH * 3 / 4, HEIGHT / 4)).isEqualTo("green");
        assertThat(colour(kept, WIDTH / 4, HEIGHT * 3 / 4)).isEqualTo("blue");
        assertThat(colour(kept, WIDTH * 3 / 4, HEIGHT * 3 / 4)).isEqualTo("black");
    }

    private static String colour(BufferedImage picture, int x, int y) {
        Color point = new Color(picture.getRGB(x, y));
        boolean[] bright = {point.getRed() > 127, point.getGreen() > 127, point.getBlue() > 127};
        return bright[0] ? "red" : bright[1] ? "green" : bright[2] ? "blue" : "black";
    }

    /** Four colours, each in its quarter once the picture stands upright. */
    private static BufferedImage stored(String firstRow, String firstColumn) {
        boolean isSideways = firstRow.equals("LEFT") || firstRow.equals("RIGHT");
        int columns = isSideways ? HEIGHT : WIDTH;
        int rows = isSideways ? WIDTH : HEIGHT;
        BufferedImage stored = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int down = isSideways ? column : row;
                int across = isSideways ? row : column;
                String vertical = isSideways ? firstColumn : firstRow;
                String horizontal = isSideways ? firstRow : firstColumn;
                boolean isTop = (vertical.equals("TOP") ? down : HEIGHT - 1 - down) < HEIGHT / 2;
                boolean isLeft = (horizontal.equals("LEFT") ? across : WIDTH - 1 - across) < WIDTH / 2;
                Color colour = isTop ? (isLeft ? Color.RED : Color.GREEN) : isLeft ? Color.BLUE : Color.BLACK;
                stored.setRGB(column, row, colour.getRGB());
            }
        }
        return stored;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    /** With one field, in the order of bytes of one or the other make of processor. */
    private static byte[] exif(ByteOrder order, int tag, int type, int count, int number) {
        String beginning = order == ByteOrder.BIG_ENDIAN ? "Exif\0\0MM" : "Exif\0\0II";
        return ByteBuffer.allocate(32)
                .order(order)
                .put(beginning.getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(count)
                .putShort((short) number)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static int behindTheFirstPart(byte[] jpeg) {
        return 4 + ByteBuffer.wrap(jpeg).getShort(4);
    }

    private static byte[] with(byte[] jpeg, byte[] exif, int at) {
        return ByteBuffer.allocate(jpeg.length + exif.length + 4)
                .put(jpeg, 0, at)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(jpeg, at, jpeg.length - at)
                .array();
    }
}
