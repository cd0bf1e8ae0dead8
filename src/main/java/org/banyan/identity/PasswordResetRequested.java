package org.banyan.identity;

import java.util.Locale;

/**
 * Somebody forgot the password of this account and may set a new one.
 *
 * @param path where on this server, with the secret in it: for the owner's eyes only
 */
public record PasswordResetRequested(PersonId person, EmailAddress address, Locale language, String path) {}
