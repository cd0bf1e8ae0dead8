package org.banyan.gathering;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A word of 128 random bits, which nobody guesses. */
final class RandomWord {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private RandomWord() {}

    static String next() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
