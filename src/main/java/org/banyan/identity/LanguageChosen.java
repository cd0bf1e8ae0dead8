package org.banyan.identity;

import java.util.Locale;

/** The person who is signed in, if somebody is, wants to read the interface in this language from now on. */
public record LanguageChosen(Locale language) {

    /** The attribute of the HTTP session that keeps the language chosen on the way to signing in. */
    public static final String BEFORE_SIGN_IN = LanguageChosen.class.getName();
}
