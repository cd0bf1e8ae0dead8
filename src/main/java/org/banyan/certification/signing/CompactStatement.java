package org.banyan.certification.signing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says, so small that a QR code carries it, with a signature that a telephone checks without a network. Read by
 * {@code js/verify-offline.js}, which has to be changed with it; papers are out there, so a version once given stays readable.
 *
 * @param code the sixteen letters
 * @param hours in tenths
 * @param kind nought for completion, which the first version said of all; else the second version says which
 * @see "docs/decisions/0302-certificates-checked-without-a-network.md"
 */
public record CompactStatement(
        String code,
        Instant issuedAt,
        Instant completedAt,
        @Nullable Instant expiresAt,
        int hours,
        int kind,
        String holder,
        String course,
        String institute) {

    private static final int OF_COMPLETION = 1;
    private static final int OF_A_KIND = 2;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int MOST_BYTES = 120;
    private static final int BLOCK = 128;

    /** In letters that an address may have. */
    public String signed(SigningKey key) {
        byte[] said = said(key.id());
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key.secret());
            signature.update(said);
            byte[] proof = signature.sign();
            byte[] whole = ByteBuffer.allocate(said.length + proof.length)
                    .put(said)
                    .put(proof)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of papers cannot sign", e);
        }
    }

    private byte[] said(String key) {
        var said = new ByteArrayOutputStream();
        said.write(kind == 0 ? OF_COMPLETION : OF_A_KIND);
        said.writeBytes(Base64.getUrlDecoder().decode(key));
        said.writeBytes(bits());
        for (int number : new int[] {day(issuedAt), day(completedAt), expiresAt == null ? 0 : day(expiresAt), hours}) {
            said.write(number >> 8);
            said.write(number);
        }
        if (kind != 0) {
            said.write(kind);
        }
        for (String text : new String[] {holder, course, institute}) {
            byte[] written = written(text);
            said.write(written.length);
            said.writeBytes(written);
        }
        return said.toByteArray();
    }

    private byte[] bits() {
        var bits = new java.math.BigInteger("0");
        for (int i = 0; i < code.length(); i++) {
            bits = bits.shiftLeft(5).add(java.math.BigInteger.valueOf(CROCKFORD.indexOf(code.charAt(i))));
        }
        byte[] exact = new byte[10];
        byte[] given = bits.toByteArray();
        int length = Math.min(given.length, exact.length);
        System.arraycopy(given, given.length - length, exact, exact.length - length, length);
        return exact;
    }

    private static int day(Instant moment) {
        return (int)
                ChronoUnit.DAYS.between(FIRST_DAY, moment.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /**
     * A byte for a letter of ASCII and for one of the block that the text uses most, three for any other: a third of UTF-8 in Bangla
     * and Khmer. In front stands the block.
     */
    private static byte[] written(String text) {
        int block = blockOf(text);
        var written = new ByteArrayOutputStream();
        written.write(block);
        for (int i = 0; i < text.length() && written.size() < MOST_BYTES; i++) {
            char letter = text.charAt(i);
            if (letter > 0 && letter < BLOCK) {
                written.write(letter);
            } else if (letter / BLOCK == block) {
                written.write(BLOCK + letter % BLOCK);
            } else {
                written.write(0);
                written.write(letter >> 8);
                written.write(letter);
            }
        }
        return written.toByteArray();
    }

    private static int blockOf(String text) {
        return text
                .chars()
                .filter(letter -> letter >= BLOCK && letter < BLOCK * 256)
                .mapToObj(letter -> letter / BLOCK)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .map(Map.Entry::getKey)
                .orElse(1);
    }
}
