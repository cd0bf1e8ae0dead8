package org.banyan.gathering;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of one gathering: six letters of Crockford's base 32 that change every ten minutes, from half an hour before
 * it begins to half an hour after it ends. A code is good until the next but one, so nobody who types slowly is turned
 * away, and a code that was passed on is soon worth nothing.
 *
 * @see "Decision record 0210: check-in codes come from the clock"
 */
record CheckInCodes(String secret, Instant startsAt, Instant endsAt) {

    static final Duration AROUND = Duration.ofMinutes(30);
    static final Duration EACH = Duration.ofMinutes(10);

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 6;
    private static final int BITS = 5;

    boolean areValidAt(Instant now) {
        return !now.isBefore(startsAt.minus(AROUND)) && now.isBefore(endsAt.plus(AROUND));
    }

    /** The code to show now; empty when it is not the time. */
    Optional<String> at(Instant now) {
        return areValidAt(now) ? Optional.of(code(step(now))) : Optional.empty();
    }

    boolean accept(String typed, Instant now) {
        if (!areValidAt(now)) {
            return false;
        }
        byte[] read = read(typed).getBytes(StandardCharsets.US_ASCII);
        return Stream.of(step(now), step(now) - 1)
                .map(step -> code(step).getBytes(StandardCharsets.US_ASCII))
                .anyMatch(code -> MessageDigest.isEqual(code, read));
    }

    /** What was meant: letters that people mistake for others are read as those, spaces and hyphens do not count. */
    static String read(String typed) {
        return typed.replaceAll("[\\s\\p{Z}-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static long step(Instant now) {
        return now.getEpochSecond() / EACH.toSeconds();
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            long random = ByteBuffer.wrap(mac.doFinal(
                            ByteBuffer.allocate(Long.BYTES).putLong(step).array()))
                    .getLong();
            StringBuilder code = new StringBuilder(LENGTH);
            for (int letter = 0; letter < LENGTH; letter++) {
                code.append(ALPHABET.charAt((int) (random >>> (letter * BITS)) & (ALPHABET.length() - 1)));
            }
            return code.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
