package org.banyan.certification.signing;

import java.time.Instant;

/** Keys for tests that need no installation. */
public final class Keys {

    private Keys() {}

    public static SigningKey any(SigningKey.Kind kind) {
        return KeyMaking.make(kind, "banyan.example", Instant.parse("2026-11-22T09:30:00Z"));
    }
}
