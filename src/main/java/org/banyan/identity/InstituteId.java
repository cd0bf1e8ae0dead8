package org.banyan.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies an institute, which is a tenant. */
public record InstituteId(@JsonValue UUID value) {

    public static InstituteId next() {
        return new InstituteId(Uuid7.next());
    }
}
