package org.banyan.authoring.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The files of a package by path, held in memory. Nothing of a package is ever written to the disk of the server, so a path in
 * it can lead nowhere else. What desktops leave behind ({@code .DS_Store}, {@code __MACOSX}, hidden files) is passed over.
 */
public final class PackageFiles {

    static final int MOST_FILES = 5_000;
    static final int LARGEST_FILE = 10 * 1024 * 1024;
    static final int LARGEST_IN_ALL = 100 * 1024 * 1024;
    static final int MEGABYTE = 1024 * 1024;

    private final SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
    private final Problems problems;
    private long size;

    PackageFiles(Problems problems) {
        this.problems = problems;
    }

    /** The files of a folder. Symbolic links are not followed but named as an error. */
    public static PackageFiles ofFolder(Path folder, Problems problems) throws IOException {
        PackageFiles files = new PackageFiles(problems);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                if (attributes.isSymbolicLink()) {
                    problems.error(path, 0, "zip.link");
                } else if (attributes.size() > LARGEST_FILE) {
                    problems.error(path, 0, "zip.too-large", LARGEST_FILE / MEGABYTE);
                } else if (!isJunk(path)) {
                    return files.add(path, Files.readAllBytes(file))
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.TERMINATE;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** The files of a zip, within the limits above and only if every path stays within. */
    public static PackageFiles ofZip(Path zip, Problems problems) {
        return ZipFiles.read(zip, problems);
    }

    /** False once the limits are reached, which is told as an error. */
    boolean add(String path, byte[] content) {
        size += content.length;
        if (size > LARGEST_IN_ALL) {
            problems.error("", 0, "zip.too-large-in-all", LARGEST_IN_ALL / MEGABYTE);
            return false;
        }
        if (files.size() == MOST_FILES) {
            problems.error("", 0, "zip.too-many-files", MOST_FILES);
            return false;
        }
        files.put(path, () -> content);
        return true;
    }

    static boolean isJunk(String path) {
        for (String part : path.split("/", -1)) {
            if (part.startsWith(".")
                    || part.equals("__MACOSX")
                    || part.equals("Thumbs.db")
                    || part.equals("desktop.ini")) {
                return true;
            }
        }
        return false;
    }

    /** Files that are kept elsewhere, of which each is fetched when it is asked for. Whoever keeps them has seen to the limits. */
    public static PackageFiles kept(Map<String, Supplier<byte[]>> kept, Problems problems) {
        PackageFiles files = new PackageFiles(problems);
        files.files.putAll(kept);
        return files;
    }

    SortedSet<String> paths() {
        return new TreeSet<>(files.keySet());
    }

    Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(path)).map(Supplier::get);
    }

    /** Names of the files that stand in a folder itself. */
    SortedSet<String> filesIn(String folder) {
        SortedSet<String> names = new TreeSet<>();
        files.keySet().stream()
                .filter(path -> Paths.folder(path).equals(folder))
                .forEach(path -> names.add(Paths.name(path)));
        return names;
    }

    /** Names of the folders that stand in a folder itself. */
    SortedSet<String> foldersIn(String folder) {
        int from = folder.isEmpty() ? 0 : folder.length() + 1;
        SortedSet<String> names = new TreeSet<>();
        files.keySet().stream()
                .filter(path -> Paths.isWithin(path, folder) && path.indexOf('/', from) > 0)
                .forEach(path -> names.add(path.substring(from, path.indexOf('/', from))));
        return names;
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /** The text of a file with its lines ended by {@code \n}; a byte order mark at the beginning is left out. */
    Optional<String> text(String path) {
        if (!files.containsKey(path)) {
            return Optional.empty();
        }
        byte[] content = bytes(path).orElseThrow();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(unmarked.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException _) {
            problems.error(path, 0, "not-utf8");
            return Optional.empty();
        }
    }
}
