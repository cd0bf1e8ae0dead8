package org.banyan.shared;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells from a figure's content, not from its name, what it is and how large. Of the raster formats only the header is read; an
 * SVG has to be checked by whoever takes it.
 */
public final class FigureFile {

    private static final int[] PNG = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private FigureFile() {}

    /** What a figure is; a format that is not taken, or a broken header, is empty. */
    public record Header(String mediaType, int width, int height) {}

    public static Optional<Header> raster(byte[] content) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            if (begins(content, 0, PNG) && text(content, 12, "IHDR")) {
                return Optional.of(new Header("image/png", bytes.getInt(16), bytes.getInt(20)));
            }
            if (text(content, 0, "GIF87a") || text(content, 0, "GIF89a")) {
                bytes.order(ByteOrder.LITTLE_ENDIAN);
                return Optional.of(new Header("image/gif", unsigned(bytes, 6), unsigned(bytes, 8)));
            }
            if (begins(content, 0, 0xFF, 0xD8, 0xFF)) {
                return jpeg(bytes);
            }
            if (text(content, 0, "RIFF") && text(content, 8, "WEBP")) {
                return webp(bytes.order(ByteOrder.LITTLE_ENDIAN), content);
            }
        } catch (IndexOutOfBoundsException _) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    public static boolean looksLikeSvg(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 4_000), StandardCharsets.UTF_8);
        return head.contains("<svg");
    }

    /** Walks the segments to the one that begins a frame and states its size. */
    private static Optional<Header> jpeg(ByteBuffer bytes) {
        int at = 2;
        while (true) {
            int marker = Byte.toUnsignedInt(bytes.get(at + 1));
            if (Byte.toUnsignedInt(bytes.get(at)) != 0xFF) {
                return Optional.empty();
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return Optional.of(new Header("image/jpeg", unsigned(bytes, at + 7), unsigned(bytes, at + 5)));
            }
            boolean alone = marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
            at += marker == 0xFF ? 1 : alone ? 2 : 2 + unsigned(bytes, at + 2);
        }
    }

    private static Optional<Header> webp(ByteBuffer bytes, byte[] content) {
        if (text(content, 12, "VP8X")) {
            return Optional.of(new Header("image/webp", threeBytes(bytes, 24) + 1, threeBytes(bytes, 27) + 1));
        }
        if (text(content, 12, "VP8L")) {
            int bits = bytes.getInt(21);
            return Optional.of(new Header("image/webp", (bits & 0x3FFF) + 1, ((bits >>> 14) & 0x3FFF) + 1));
        }
        if (text(content, 12, "VP8 ")) {
            return Optional.of(new Header("image/webp", unsigned(bytes, 26) & 0x3FFF, unsigned(bytes, 28) & 0x3FFF));
        }
        return Optional.empty();
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static int threeBytes(ByteBuffer bytes, int at) {
        return unsigned(bytes, at) | (Byte.toUnsignedInt(bytes.get(at + 2)) << 16);
    }

    private static boolean text(byte[] content, int at, String expected) {
        return begins(content, at, expected.chars().toArray());
    }

    private static boolean begins(byte[] content, int at, int... expected) {
        if (content.length < at + expected.length) {
            return false;
        }
        byte[] wanted = new byte[expected.length];
        for (int i = 0; i < expected.length; i++) {
            wanted[i] = (byte) expected[i];
        }
        return Arrays.equals(wanted, Arrays.copyOfRange(content, at, at + expected.length));
    }
}
