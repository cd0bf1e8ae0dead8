package org.banyan.discussion;

import java.time.Instant;
import java.util.Optional;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is read. Of a deleted one only the place is left.
 *
 * @param position in its discussion, from 1 without gaps
 * @param html sanitised when it was written; empty if deleted
 * @param version to be given back when it is edited
 */
public record PostEntry(
        PostId id,
        int position,
        PersonId author,
        Optional<Answered> answers,
        String html,
        Instant postedAt,
        @Nullable Instant editedAt,
        Removal removal,
        int version) {

    /** The post that this one answers. */
    public record Answered(PostId id, int position, PersonId author) {}

    /** Whether a post was taken away, and by whom. */
    public enum Removal {
        NONE,
        BY_AUTHOR,
        BY_LEADER
    }
}
