package org.banyan.identity;

import java.util.Locale;

/** Somebody asked for an account with a mail address that has one; its owner is told, nobody else. */
public record SignUpForTakenAddress(PersonId person, EmailAddress address, Locale language) {}
