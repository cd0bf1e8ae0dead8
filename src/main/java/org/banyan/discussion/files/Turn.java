package org.banyan.discussion.files;

import java.awt.geom.AffineTransform;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera held a photograph, which it says in Exif (orientation, 1 to 8) instead of turning the picture. All that Exif says
 * goes when the picture is made anew, so it is turned then.
 */
record Turn(int orientation) {

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;
    private static final int MOST_SEGMENTS = 100;

    static Turn of(Path jpeg) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
            in.skipNBytes(2);
            for (int segment = 0; segment < MOST_SEGMENTS && in.readUnsignedByte() == 0xFF; segment++) {
                int marker = in.readUnsignedByte();
                if (marker == START_OF_SCAN) {
                    break;
                }
                byte[] content = in.readNBytes(in.readUnsignedShort() - 2);
                if (marker == APP1 && content.length > 14 && content[0] == 'E' && content[1] == 'x') {
                    return new Turn(orientation(
                            ByteBuffer.wrap(content, 6, content.length - 6).slice()));
                }
            }
        } catch (java.io.EOFException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            // A picture that does not say how it was held is shown as it is.
        }
        return new Turn(1);
    }

    private static int orientation(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** Whether width and height change places. */
    boolean isSideways() {
        return orientation >= 5;
    }

    /** Turns a picture of this width and height upright. */
    AffineTransform upright(double width, double height) {
        return switch (orientation) {
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
}
