package org.banyan.assessment.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies an attempt of a person at a quiz in a cohort. */
public record ExemptionId(@JsonValue UUID value) {

    public static ExemptionId next() {
        return new ExemptionId(Uuid7.next());
    }
}
