package org.banyan.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a programme, what a donor funds. */
public record ProgrammeId(@JsonValue UUID value) {

    public static ProgrammeId next() {
        return new ProgrammeId(Uuid7.next());
    }
}
