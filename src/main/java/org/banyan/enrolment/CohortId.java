package org.banyan.enrolment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a cohort, one run of one course version. */
public record CohortId(@JsonValue UUID value) {

    public static CohortId next() {
        return new CohortId(Uuid7.next());
    }
}
