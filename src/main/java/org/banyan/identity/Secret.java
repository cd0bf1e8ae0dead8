package org.banyan.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A long random word that gives its bearer a right: in a cookie, a mail link or a program's configuration. We keep only its
 * hash. The word carries 256 random bits, so a plain hash is enough and can be looked up.
 */
public record Secret(String word) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret next() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    public String hash() {
        return hash(word);
    }

    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
