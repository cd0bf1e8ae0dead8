package org.banyan.enrolment.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies an import of people. */
public record ImportId(@JsonValue UUID value) {

    static ImportId next() {
        return new ImportId(Uuid7.next());
    }
}
