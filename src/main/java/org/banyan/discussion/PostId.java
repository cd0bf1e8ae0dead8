package org.banyan.discussion;

import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a post; the first post of a discussion opens it, the others are replies. */
public record PostId(UUID value) {

    public static PostId next() {
        return new PostId(Uuid7.next());
    }
}
