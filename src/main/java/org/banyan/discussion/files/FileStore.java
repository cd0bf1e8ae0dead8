package org.banyan.discussion.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the content of files lies, each under the digest of its content, so that the same content lies there once. */
public interface FileStore {

    /** A new empty file for content that is not checked yet; who asks for it deletes it. */
    Path workpiece() throws IOException;

    /** Keeps the content of a workpiece; answers its digest, by which it is found again. */
    String keep(Path workpiece) throws IOException;

    /** The content; who opens it closes it. */
    InputStream open(String digest) throws IOException;

    /** Deletes content that nothing refers to any more; content that was kept again in the last hour stays. */
    void drop(String digest) throws IOException;
}
