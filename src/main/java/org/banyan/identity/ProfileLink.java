package org.banyan.identity;

/**
 * A further page of the profile that a later module adds; the profile links to it.
 *
 * @param path without a slash at its beginning
 * @param title the key of its title
 * @param text the key of what it is for
 */
public record ProfileLink(String path, String title, String text) {}
