package org.banyan.assessment.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a quiz says by itself, as its authors wrote it.
 *
 * @param minutes no time limit where null
 * @param attempts as many as one likes where null
 */
public record Ordinary(@Nullable Integer minutes, @Nullable Integer attempts) {}
