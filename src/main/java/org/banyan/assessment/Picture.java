package org.banyan.assessment;

import java.util.Map;

/**
 * A picture to find something in.
 *
 * @param addresses by language, as in the {@code src} of an image of the same quiz
 * @param alts what it shows, for people who cannot see it, by language; it should not give the answer away
 * @param width in the units that areas are measured in
 */
public record Picture(Map<String, String> addresses, Map<String, String> alts, int width, int height) {}
