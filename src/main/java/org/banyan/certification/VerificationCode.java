package org.banyan.certification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The code by which anybody finds a certificate: 80 random bits as sixteen letters of Crockford's base 32
 * (<a href="https://www.crockford.com/base32.html">base32</a>), shown in groups of four. Letters that people mistake for
 * others are read as what was meant, so a code read out over the telephone still works.
 */
public record VerificationCode(@JsonValue String letters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public VerificationCode {
        if (!isCode(letters)) {
            throw new IllegalArgumentException("Not a verification code: " + letters);
        }
    }

    static VerificationCode random() {
        StringBuilder letters = new StringBuilder(LENGTH);
        for (int index = 0; index < LENGTH; index++) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new VerificationCode(letters.toString());
    }

    /** Reads what somebody typed or scanned; empty if no code can have been meant. */
    public static Optional<VerificationCode> read(String typed) {
        StringBuilder letters = new StringBuilder(LENGTH);
        for (int index = 0; index < typed.length(); index++) {
            char typedLetter = typed.charAt(index);
            if (Character.isWhitespace(typedLetter) || typedLetter == '-') {
                continue;
            }
            char letter = Character.toUpperCase(typedLetter);
            letters.append(
                    switch (letter) {
                        case 'O' -> '0';
                        case 'I', 'L' -> '1';
                        default -> letter;
                    });
            if (letters.length() > LENGTH) {
                return Optional.empty();
            }
        }
        return Optional.of(letters.toString()).filter(VerificationCode::isCode).map(VerificationCode::new);
    }

    /** As it is printed: {@code 7KQF-M2XD-9TPA-0B3C}. */
    public String grouped() {
        StringBuilder grouped = new StringBuilder(letters);
        for (int place = LENGTH - GROUP; place > 0; place -= GROUP) {
            grouped.insert(place, '-');
        }
        return grouped.toString();
    }

    private static boolean isCode(String letters) {
        return letters.length() == LENGTH && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }
}
