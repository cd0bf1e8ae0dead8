package org.banyan.enrolment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies that a person takes part in a cohort. */
public record EnrolmentId(@JsonValue UUID value) {

    public static EnrolmentId next() {
        return new EnrolmentId(Uuid7.next());
    }
}
