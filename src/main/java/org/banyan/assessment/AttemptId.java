package org.banyan.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies an attempt of a person at a quiz in a cohort. */
public record AttemptId(@JsonValue UUID value) {

    public static AttemptId next() {
        return new AttemptId(Uuid7.next());
    }
}
