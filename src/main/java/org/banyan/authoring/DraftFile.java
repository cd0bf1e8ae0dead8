package org.banyan.authoring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A file of a draft.
 *
 * @param baseDigest of the file as it was when the draft was opened; none if it has come since
 * @param version counts its changes
 */
@SuppressWarnings("ArrayRecordComponent")
record DraftFile(
        String path,
        byte[] content,
        String digest,
        @Nullable String baseDigest,
        int version,
        Instant changedAt,
        PersonId changedBy) {

    String text() {
        return new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
