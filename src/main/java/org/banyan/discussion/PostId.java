package org.banyan.discussion;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a post; the first post of a discussion opens it, the others are replies. */
public record PostId(@JsonValue UUID value) {

    public static PostId next() {
        return new PostId(Uuid7.next());
    }
}
