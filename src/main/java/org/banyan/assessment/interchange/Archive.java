package org.banyan.assessment.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a zip into memory and trusts nothing in it. Sizes are counted as the bytes come, and unpacking ends at the first limit
 * that is passed. Nothing is ever written under a name from the archive; names that lead out of it are refused all the same,
 * because who makes such a name means harm.
 */
public final class Archive {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_FILES = 5_000;
    private static final int LARGEST_FILE = 30 * MEGABYTE;
    private static final long LARGEST_WHOLE = 120L * MEGABYTE;
    /** How many times larger than the archive its contents may be; text seldom reaches 20. */
    private static final int HIGHEST_RATIO = 100;

    private Archive() {}

    static boolean isOne(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && (bytes[2] == 3 || bytes[2] == 5);
    }

    /** Contents by path. */
    public static Map<String, byte[]> unpack(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long most = Math.min(LARGEST_WHOLE, Math.max(MEGABYTE, (long) archive.length * HIGHEST_RATIO));
        long whole = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName();
                if (!staysWithin(path)) {
                    throw Faulty.at(0, "zip.path-outside", path);
                }
                if (entry.isDirectory()) {
                    continue;
                }
                if (files.size() >= MOST_FILES) {
                    throw Faulty.at(0, "zip.too-many-files", MOST_FILES);
                }
                byte[] content = zip.readNBytes((int) Math.min(LARGEST_FILE, most - whole) + 1);
                whole += content.length;
                if (content.length > LARGEST_FILE || whole > most) {
                    throw Faulty.at(0, "zip.too-large", path);
                }
                if (files.put(path, content) != null) {
                    throw Faulty.at(0, "zip.twice", path);
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            throw Faulty.at(0, "zip.unreadable");
        }
        return files;
    }

    private static boolean staysWithin(String entry) {
        String name = entry.endsWith("/") ? entry.substring(0, entry.length() - 1) : entry;
        return name.indexOf('\\') < 0
                && name.indexOf(':') < 0
                && name.chars().noneMatch(Character::isISOControl)
                && Arrays.stream(name.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }
}
