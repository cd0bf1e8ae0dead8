package org.banyan.authoring.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks a zip into memory and trusts nothing in it: neither the sizes it states nor its names. Sizes are counted as the bytes
 * come, and unpacking ends with the first limit that is passed.
 */
final class ZipFiles {

    /** How many times larger than packed a file may become; text seldom reaches 20. */
    private static final int HIGHEST_RATIO = 100;

    private static final int RATIO_COUNTS_FROM = PackageFiles.MEGABYTE;

    private final Problems problems;
    private final PackageFiles files;

    private ZipFiles(Problems problems) {
        this.problems = problems;
        this.files = new PackageFiles(problems);
    }

    static PackageFiles read(Path zip, Problems problems) {
        return new ZipFiles(problems).read(zip);
    }

    private PackageFiles read(Path zip) {
        try (ZipFile packed = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            if (packed.size() > PackageFiles.MOST_FILES) {
                problems.error("", 0, "zip.too-many-files", PackageFiles.MOST_FILES);
                return files;
            }
            Set<String> links = ZipDirectory.symbolicLinks(zip);
            Set<String> seen = new HashSet<>();
            for (ZipEntry entry : Collections.list(packed.entries())) {
                if (!seen.add(entry.getName())) {
                    problems.error(entry.getName(), 0, "zip.twice");
                } else if (!staysWithin(entry.getName())) {
                    problems.error(entry.getName(), 0, "zip.path-outside");
                } else if (links.contains(entry.getName())) {
                    problems.error(entry.getName(), 0, "zip.link");
                } else if (!entry.isDirectory() && !PackageFiles.isJunk(entry.getName()) && !unpack(packed, entry)) {
                    return files;
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            problems.error("", 0, "zip.unreadable");
        }
        return files;
    }

    private boolean unpack(ZipFile packed, ZipEntry entry) throws IOException {
        try (InputStream content = packed.getInputStream(entry)) {
            byte[] bytes = content.readNBytes(PackageFiles.LARGEST_FILE + 1);
            if (bytes.length > RATIO_COUNTS_FROM
                    && bytes.length > HIGHEST_RATIO * Math.max(1, entry.getCompressedSize())) {
                problems.error(entry.getName(), 0, "zip.ratio");
                return false;
            }
            if (bytes.length > PackageFiles.LARGEST_FILE) {
                problems.error(entry.getName(), 0, "zip.too-large", PackageFiles.LARGEST_FILE / PackageFiles.MEGABYTE);
                return false;
            }
            return files.add(entry.getName(), bytes);
        }
    }

    private static boolean staysWithin(String entry) {
        String name = entry.endsWith("/") ? entry.substring(0, entry.length() - 1) : entry;
        return name.indexOf('\\') < 0
                && name.indexOf(':') < 0
                && name.chars().noneMatch(Character::isISOControl)
                && List.of(name.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }
}
