package org.banyan.discussion.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** Finds out what a file is from what is in it. Its name and what a browser says of it prove nothing. */
public final class FileCheck {

    private static final int BEGINNING = 65_536;
    private static final int MOST_PARTS = 10_000;
    private static final int LONGEST_TYPE_LIST = 1_000_000;
    private static final String PARTS_OF_OFFICE = "[Content_Types].xml";
    private static final Tika TIKA = new Tika();

    private static final Map<String, FileKind> BY_CONTENT = Map.of(
            "image/jpeg", FileKind.JPEG,
            "image/png", FileKind.PNG,
            "image/gif", FileKind.GIF,
            "application/pdf", FileKind.PDF,
            "text/plain", FileKind.TEXT);

    private static final Map<String, FileKind> OFFICE = Map.of(
            "word/document.xml",
            FileKind.DOCX,
            "xl/workbook.xml",
            FileKind.XLSX,
            "ppt/presentation.xml",
            FileKind.PPTX);

    private FileCheck() {}

    /**
     * What the file is; nothing if it is not among what may be attached.
     *
     * @param name tells tables from other text, no more
     */
    public static Optional<FileKind> kind(Path file, String name) throws IOException {
        String type = type(file);
        if (type.equals("application/zip") || type.contains("ooxml") || type.contains("opendocument")) {
            return document(file);
        }
        FileKind kind = BY_CONTENT.get(type);
        return Optional.ofNullable(kind == FileKind.TEXT && FileKind.CSV.endsLikeThis(name) ? FileKind.CSV : kind);
    }

    private static String type(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return TIKA.detect(content.readNBytes(BEGINNING));
        }
    }

    /** Office documents are archives; one with macros in it is a program. */
    private static Optional<FileKind> document(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.size() > MOST_PARTS || archive.stream().anyMatch(FileCheck::isProgram)) {
                return Optional.empty();
            }
            ZipEntry mimeType = archive.getEntry("mimetype");
            if (mimeType != null) {
                String type = text(archive, mimeType, 200).strip();
                return Stream.of(FileKind.ODT, FileKind.ODS, FileKind.ODP)
                        .filter(kind -> kind.mediaType().equals(type))
                        .findFirst();
            }
            ZipEntry types = archive.getEntry(PARTS_OF_OFFICE);
            return types == null || text(archive, types, LONGEST_TYPE_LIST).contains("macroEnabled")
                    ? Optional.empty()
                    : OFFICE.entrySet().stream()
                            .filter(part -> archive.getEntry(part.getKey()) != null)
                            .map(Map.Entry::getValue)
                            .findFirst();
        } catch (ZipException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static boolean isProgram(ZipEntry part) {
        String name = part.getName();
        return name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/");
    }

    private static String text(ZipFile archive, ZipEntry part, int longest) throws IOException {
        try (InputStream content = archive.getInputStream(part)) {
            return new String(content.readNBytes(longest), StandardCharsets.UTF_8);
        }
    }
}
