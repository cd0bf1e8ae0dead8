package org.banyan.certification.signing;

import java.security.PublicKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key, kept also after the key was followed by another.
 *
 * @param owner the institute whose key it is; null for a key of the installation
 * @param brought whether it was brought in rather than made here
 */
public record PublishedKey(
        String id,
        SigningKey.Kind kind,
        PublicKey key,
        Instant since,
        @Nullable UUID owner,
        boolean brought) {

    /** Whether it could have signed for this institute: its own keys do, and those of the installation. */
    public boolean isFor(UUID institute) {
        return owner == null || owner.equals(institute);
    }
}
