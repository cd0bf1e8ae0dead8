package org.banyan.discussion;

import java.util.UUID;
import org.banyan.shared.Uuid7;

/** Identifies a case of moderation: all that has to be looked at about a post at one time. */
public record CaseId(UUID value) {

    static CaseId next() {
        return new CaseId(Uuid7.next());
    }
}
