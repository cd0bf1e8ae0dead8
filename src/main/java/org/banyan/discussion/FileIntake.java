package org.banyan.discussion;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.banyan.discussion.files.FileCheck;
import org.banyan.discussion.files.FileKind;
import org.banyan.discussion.files.FileName;
import org.banyan.discussion.files.FileStore;
import org.banyan.discussion.files.Pictures;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Component;

/** Takes the content of a file in: not more than may be, only what it may be, and of a picture nothing but what is seen. */
@Component
class FileIntake {

    private static final int AT_A_TIME = 65_536;

    private final FileStore store;
    private final FileLimits limits;

    FileIntake(FileStore store, FileLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /**
     * Keeps a file.
     *
     * @param room refuses a file for which there is none, given its size
     * @throws Refusal.Invalid which names the file and says what is wrong with it
     */
    AttachmentStore.Stored keep(PersonId owner, String givenName, InputStream content, LongConsumer room) {
        String called = FileName.cleaned(givenName);
        try {
            Path file = store.workpiece();
            Path small = store.workpiece();
            try {
                receive(content, file, called);
                FileKind kind = FileCheck.kind(file, called)
                        .orElseThrow(() -> new Refusal.Invalid("discussion.refusal.file-kind", called));
                Pictures.Size size =
                        kind.isPicture() ? remade(file, kind, small, called) : new Pictures.Size(kind, 0, 0);
                room.accept(Files.size(file));
                Attachment shown = new Attachment(
                        AttachmentId.next(),
                        FileName.of(called, size.kind()).value(),
                        size.kind(),
                        Files.size(file),
                        size.width(),
                        size.height());
                String smallDigest = kind.isPicture() ? store.keep(small) : null;
                return new AttachmentStore.Stored(shown, owner, null, store.keep(file), smallDigest);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(small);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be taken", e);
        }
    }

    private void receive(InputStream content, Path file, String called) throws IOException {
        byte[] part = new byte[AT_A_TIME];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(part); read >= 0; read = content.read(part)) {
                size += read;
                if (size > limits.fileBytes()) {
                    throw new Refusal.Invalid("discussion.refusal.file-too-large", called, limits.file);
                }
                out.write(part, 0, read);
            }
        }
        if (size == 0) {
            throw new Refusal.Invalid("discussion.refusal.file-empty", called);
        }
    }

    private static Pictures.Size remade(Path file, FileKind kind, Path small, String called) throws IOException {
        Optional<Pictures.Size> size = Pictures.remake(file, kind, small);
        return size.orElseThrow(() -> new Refusal.Invalid("discussion.refusal.picture-unreadable", called));
    }
}
