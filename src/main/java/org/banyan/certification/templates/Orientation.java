package org.banyan.certification.templates;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a photograph is to be turned so that it stands upright: cameras and telephones store it as they were held, and say so in the
 * Exif part of the file, which is a small TIFF without a picture.
 *
 * @param number as Exif has it, from 1 for upright to 8
 */
record Orientation(int number) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int MOST = 8;
    private static final int FIRST_SIDEWAYS = 5;
    private static final String EXIF = "Exif\0\0";
    private static final int MARK = 0xFF;
    private static final int PART_OF_A_PROGRAM = 0xE1;
    private static final int POINTS = 0xDA;

    private static final short INTEL = 0x4949;
    private static final int FIRST_DIRECTORY = 4;
    private static final int LENGTH_OF_FIELD = 12;
    private static final int TYPE = 2;
    private static final int COUNT = 4;
    private static final int VALUE = 8;
    private static final int ORIENTATION = 0x112;
    private static final int SHORT = 3;

    /** Upright where the file says nothing, or nothing that can be understood. */
    static Orientation of(byte[] jpeg) {
        return exif(jpeg).flatMap(Orientation::said).orElse(UPRIGHT);
    }

    /** Whether width and height change places. */
    boolean isSideways() {
        return number >= FIRST_SIDEWAYS;
    }

    /** Turns and mirrors a picture of this width and height, as it is stored, into its place. */
    AffineTransform turning(double width, double height) {
        return switch (number) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static Optional<byte[]> exif(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & MARK) == MARK && (jpeg[at + 1] & MARK) != POINTS) {
            int kind = jpeg[at + 1] & MARK;
            int length = ByteBuffer.wrap(jpeg).getChar(at + 2);
            int end = Math.min(jpeg.length, at + 2 + length);
            byte[] content = Arrays.copyOfRange(jpeg, at + 4, Math.max(at + 4, end));
            if (kind == PART_OF_A_PROGRAM && new String(content, StandardCharsets.ISO_8859_1).startsWith(EXIF)) {
                return Optional.of(Arrays.copyOfRange(content, EXIF.length(), content.length));
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    /** By hand, because the JDK's reader of TIFF makes room for whatever a field claims to hold. */
    private static Optional<Orientation> said(byte[] exif) {
        try {
            ByteBuffer tiff = ByteBuffer.wrap(exif);
            if (tiff.getShort(0) == INTEL) {
                tiff.order(ByteOrder.LITTLE_ENDIAN);
            }
            int fields = tiff.getInt(FIRST_DIRECTORY);
            int count = tiff.getChar(fields);
            return IntStream.range(0, count)
                    .map(field -> fields + 2 + field * LENGTH_OF_FIELD)
                    .filter(at -> tiff.getChar(at) == ORIENTATION
                            && tiff.getChar(at + TYPE) == SHORT
                            && tiff.getInt(at + COUNT) == 1)
                    .map(at -> tiff.getChar(at + VALUE))
                    .filter(number -> number >= 1 && number <= MOST)
                    .mapToObj(Orientation::new)
                    .findFirst();
        } catch (IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }
}
