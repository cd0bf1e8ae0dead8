package org.banyan.identity;

import org.banyan.shared.Refusal;

/** What a password must be: long enough to resist guessing, and not the address that everybody knows. */
final class PasswordRule {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private PasswordRule() {}

    static void check(String password, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Refusal.Invalid("identity.refusal.password-short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new Refusal.Invalid("identity.refusal.password-long", LONGEST);
        }
        if (EmailAddress.canonical(password).equals(EmailAddress.canonical(email))) {
            throw new Refusal.Invalid("identity.refusal.password-is-email");
        }
        if (password.codePoints().distinct().count() < 4) {
            throw new Refusal.Invalid("identity.refusal.password-simple");
        }
    }
}
