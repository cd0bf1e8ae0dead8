package org.banyan.certification.linkeddata;

import java.math.BigInteger;
import java.util.Optional;

/** Bytes as base 58 with a {@code z} in front, as keys and signatures of badges are written. */
public final class Multibase {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);
    private static final int LONGEST = 1_000;

    private Multibase() {}

    public static String write(byte[] bytes) {
        var written = new StringBuilder();
        for (BigInteger rest = new BigInteger(1, bytes); rest.signum() > 0; rest = rest.divide(BASE)) {
            written.append(ALPHABET.charAt(rest.mod(BASE).intValue()));
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            written.append(ALPHABET.charAt(0));
        }
        return "z" + written.reverse();
    }

    public static Optional<byte[]> read(String written) {
        if (!written.startsWith("z") || written.length() > LONGEST) {
            return Optional.empty();
        }
        BigInteger number = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 1; i < written.length(); i++) {
            int digit = ALPHABET.indexOf(written.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
            zeros += number.signum() == 0 ? 1 : 0;
        }
        byte[] digits = number.toByteArray();
        int sign = digits[0] == 0 ? 1 : 0;
        byte[] bytes = new byte[zeros + digits.length - sign];
        System.arraycopy(digits, sign, bytes, zeros, digits.length - sign);
        return Optional.of(bytes);
    }
}
