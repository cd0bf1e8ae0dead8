package org.banyan.assessment;

import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies an attempt of a person at a quiz in a cohort. */
public record AttemptId(UUID value) {

    public static AttemptId next() {
        return new AttemptId(Uuid7.next());
    }
}
