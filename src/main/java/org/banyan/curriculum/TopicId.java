package org.banyan.curriculum;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a topic through all versions of its course. */
public record TopicId(@JsonValue UUID value) {

    public static TopicId next() {
        return new TopicId(Uuid7.next());
    }
}
