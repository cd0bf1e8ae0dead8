package org.banyan.enrolment;

import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a cohort, one run of one course version. */
public record CohortId(UUID value) {

    public static CohortId next() {
        return new CohortId(Uuid7.next());
    }
}
