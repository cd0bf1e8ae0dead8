package org.banyan.discussion.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files in a folder beside the database: {@code banyan.files}, which all servers of a cluster share. A file is written whole under
 * another name before it is there, so that none is ever half there.
 */
@Component
class FolderStore implements FileStore {

    private static final Duration YOUNG = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;

    FolderStore(@Value("${banyan.files}") Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    @Override
    public Path workpiece() throws IOException {
        return Files.createTempFile(Files.createDirectories(folder.resolve("incoming")), "file-", ".part");
    }

    @Override
    public synchronized String keep(Path workpiece) throws IOException {
        String digest = digest(workpiece);
        Path place = place(digest);
        if (!Files.exists(place)) {
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            Files.move(workpiece, place, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
        return digest;
    }

    @Override
    public InputStream open(String digest) throws IOException {
        return Files.newInputStream(place(digest));
    }

    @Override
    public synchronized void drop(String digest) throws IOException {
        Path place = place(digest);
        try {
            if (Files.getLastModifiedTime(place)
                    .toInstant()
                    .isBefore(clock.instant().minus(YOUNG))) {
                Files.delete(place);
            }
        } catch (NoSuchFileException gone) {
            // That is what was asked for.
        }
    }

    private Path place(String digest) {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a digest");
        }
        return folder.resolve(digest.substring(0, 2)).resolve(digest);
    }

    private static String digest(Path file) throws IOException {
        try (DigestInputStream content =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
