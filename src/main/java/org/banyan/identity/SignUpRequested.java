package org.banyan.identity;

import java.util.Locale;

/**
 * Somebody asks for an account, which opens once the mail address is confirmed.
 *
 * @param path where on this server it is confirmed, with the secret in it
 */
public record SignUpRequested(String name, EmailAddress address, Locale language, String path) {}
