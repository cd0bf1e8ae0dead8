package org.banyan.enrolment;

import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a group of learners within a cohort. */
public record GroupId(UUID value) {

    public static GroupId next() {
        return new GroupId(Uuid7.next());
    }
}
