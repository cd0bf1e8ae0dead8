package org.banyan.identity;

import java.util.Locale;

/** The person who is signed in, if somebody is, wants to read the interface in this language from now on. */
public record LanguageChosen(Locale language) {}
