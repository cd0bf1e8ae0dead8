package org.banyan.enrolment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a group of learners within a cohort. */
public record GroupId(@JsonValue UUID value) {

    public static GroupId next() {
        return new GroupId(Uuid7.next());
    }
}
