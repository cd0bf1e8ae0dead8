package org.banyan.discussion;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a discussion in a topic of a cohort. */
public record DiscussionId(@JsonValue UUID value) {

    public static DiscussionId next() {
        return new DiscussionId(Uuid7.next());
    }
}
