package org.banyan.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.banyan.shared.Refusal;

/**
 * A mail address in the one form in which it is kept and compared: lower case, its domain in ASCII, so that two ways of
 * writing one address never become two accounts.
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
                    + "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

    public EmailAddress {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new Refusal.Invalid("identity.refusal.email");
        }
    }

    /**
     * The address that somebody typed.
     *
     * @throws Refusal.Invalid if it cannot be one
     */
    public static EmailAddress of(String typed) {
        return new EmailAddress(canonical(typed));
    }

    /** The form in which addresses are compared, of anything that was typed; it may not be an address at all. */
    public static String canonical(String typed) {
        String stripped = typed.strip();
        int at = stripped.lastIndexOf('@');
        if (stripped.length() > LONGEST || at < 0) {
            return stripped.toLowerCase(Locale.ROOT);
        }
        try {
            return (stripped.substring(0, at + 1) + IDN.toASCII(stripped.substring(at + 1))).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return stripped.toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
