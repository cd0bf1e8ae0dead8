package org.banyan.shared;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes identifiers that sort by the time they were made: UUID version 7 of RFC 9562, section 5.7, with a counter in the
 * twelve bits after the version so that identifiers of one process are strictly increasing (section 6.2, method 1).
 */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds since the epoch in the upper 52 bits, counter in the lower 12. */
    private static final AtomicLong LAST = new AtomicLong();

    private Uuid7() {}

    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long ticket = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long upper = ((ticket >>> 12) << 16) | 0x7000L | (ticket & 0xFFFL);
        long lower = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(upper, lower);
    }
}
