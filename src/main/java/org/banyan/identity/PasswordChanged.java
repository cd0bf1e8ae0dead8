package org.banyan.identity;

import java.util.Locale;

/** Somebody has a new password; the owner of the account should hear of it, in case it was somebody else's doing. */
public record PasswordChanged(PersonId person, EmailAddress address, Locale language) {}
