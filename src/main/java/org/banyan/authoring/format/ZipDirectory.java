package org.banyan.authoring.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Reads from a zip's central directory what the JDK does not tell: which entries are symbolic links. */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int FILE_TYPE = 0xF000;
    private static final int SYMBOLIC_LINK = 0xA000;

    private ZipDirectory() {}

    static Set<String> symbolicLinks(Path zip) throws IOException {
        try (FileChannel channel = FileChannel.open(zip)) {
            int tailLength = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
            ByteBuffer tail = read(channel, channel.size() - tailLength, tailLength);
            int end = tailLength - END_LENGTH;
            while (end >= 0 && tail.getInt(end) != END_SIGNATURE) {
                end--;
            }
            if (end < 0) {
                throw new IOException("No end of central directory");
            }
            int length = tail.getInt(end + 12);
            long start = channel.size() - tailLength + end - Integer.toUnsignedLong(length);
            if (length < 0 || start < 0) {
                throw new IOException("Central directory out of bounds");
            }
            return links(read(channel, start, length));
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("Central directory cut off", e);
        }
    }

    private static Set<String> links(ByteBuffer directory) {
        Set<String> links = new HashSet<>();
        int at = 0;
        while (at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == ENTRY_SIGNATURE) {
            int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
            int extraLength = Short.toUnsignedInt(directory.getShort(at + 30));
            int commentLength = Short.toUnsignedInt(directory.getShort(at + 32));
            int mode = directory.getInt(at + 38) >>> 16;
            if ((mode & FILE_TYPE) == SYMBOLIC_LINK) {
                byte[] name = new byte[nameLength];
                directory.get(at + ENTRY_LENGTH, name);
                links.add(new String(name, StandardCharsets.UTF_8));
            }
            at += ENTRY_LENGTH + nameLength + extraLength + commentLength;
        }
        return links;
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("Cut off");
            }
        }
        return buffer.flip();
    }
}
