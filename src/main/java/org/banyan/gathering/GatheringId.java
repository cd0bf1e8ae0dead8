package org.banyan.gathering;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a gathering of a cohort. */
public record GatheringId(@JsonValue UUID value) {

    public static GatheringId next() {
        return new GatheringId(Uuid7.next());
    }
}
