package org.banyan.certification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a completion that waits for its certificate. */
public record WaitingId(@JsonValue UUID value) {

    static WaitingId next() {
        return new WaitingId(Uuid7.next());
    }
}
