package org.banyan.cascade;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies the qualification of a trainer. */
public record QualificationId(@JsonValue UUID value) {

    public static QualificationId next() {
        return new QualificationId(Uuid7.next());
    }
}
