package org.banyan.identity;

import com.ibm.icu.lang.UCharacter;
import org.banyan.shared.Refusal;

/**
 * A phone number as it was written, in any script's digits. Two ways of writing one number, with or without the country's
 * code, spaces and signs, have the same key.
 */
public record PhoneNumber(String value) {

    private static final int LONGEST = 40;
    private static final int FEWEST_DIGITS = 4;
    private static final int KEY_DIGITS = 9;

    public PhoneNumber {
        if (value.length() > LONGEST || digits(value).length() < FEWEST_DIGITS || hasLetters(value)) {
            throw new Refusal.Invalid("identity.refusal.phone");
        }
    }

    public static PhoneNumber of(String typed) {
        return new PhoneNumber(PersonName.tidy(typed));
    }

    /** The last digits, which do not depend on how the country's code was written. */
    public String key() {
        String digits = digits(value);
        String own = digits.replaceFirst("^0+", "");
        return own.length() > KEY_DIGITS ? own.substring(own.length() - KEY_DIGITS) : own;
    }

    private static boolean hasLetters(String value) {
        return value.codePoints().anyMatch(Character::isLetter);
    }

    private static String digits(String value) {
        StringBuilder digits = new StringBuilder();
        value.codePoints().map(UCharacter::digit).filter(digit -> digit >= 0).forEach(digits::append);
        return digits.toString();
    }
}
