package org.banyan.tutoring;

import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies the duty of a peer tutor. */
public record DutyId(UUID value) {

    public static DutyId next() {
        return new DutyId(Uuid7.next());
    }
}
