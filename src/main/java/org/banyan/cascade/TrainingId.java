package org.banyan.cascade;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a training, a run that a trainer gives. */
public record TrainingId(@JsonValue UUID value) {

    public static TrainingId next() {
        return new TrainingId(Uuid7.next());
    }
}
