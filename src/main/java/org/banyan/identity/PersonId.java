package org.banyan.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a person of the registry, with or without an account. */
public record PersonId(@JsonValue UUID value) {

    public static PersonId next() {
        return new PersonId(Uuid7.next());
    }
}
