package org.banyan.enrolment;

import java.time.Instant;
import java.util.UUID;

/** An invitation as those who run the cohort see it. */
public record InvitationEntry(UUID id, String email, State state, Instant createdAt, Instant expiresAt) {

    /** What became of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        REVOKED,
        EXPIRED
    }
}
