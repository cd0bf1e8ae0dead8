package org.banyan.discussion;

import java.time.Instant;
import org.banyan.identity.PersonId;

/**
 * What one person said in a chat hour; of a line that was taken away only the place is left.
 *
 * @param position in its hour, from 1 without gaps
 * @param name of who wrote it; empty if the person is erased
 * @param text as it was written, in one line
 */
public record ChatLine(
        PostId id, int position, PersonId author, String name, String text, Instant at, Standing standing) {

    /** Whether it is to be read. */
    public enum Standing {
        READABLE,
        DELETED,
        HIDDEN
    }
}
