package org.banyan.enrolment.intake;

import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies an import of people. */
public record ImportId(UUID value) {

    static ImportId next() {
        return new ImportId(Uuid7.next());
    }
}
