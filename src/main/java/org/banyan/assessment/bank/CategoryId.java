package org.banyan.assessment.bank;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a category of a bank. */
public record CategoryId(@JsonValue UUID value) {

    public static CategoryId next() {
        return new CategoryId(Uuid7.next());
    }
}
