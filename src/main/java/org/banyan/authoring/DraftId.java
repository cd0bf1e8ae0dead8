package org.banyan.authoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies the draft of a course. */
public record DraftId(@JsonValue UUID value) {

    static DraftId next() {
        return new DraftId(Uuid7.next());
    }
}
