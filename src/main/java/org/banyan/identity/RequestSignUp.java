package org.banyan.identity;

import java.util.Locale;

/** Somebody's wish for an account, as typed, with the language of the page and where the wish comes from. */
public record RequestSignUp(
        InstituteId institute, String name, String email, String password, Locale language, String client) {}
