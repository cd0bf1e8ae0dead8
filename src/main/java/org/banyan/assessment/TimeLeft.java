package org.banyan.assessment;

import org.jspecify.annotations.Nullable;

/**
 * What the server's clock leaves to an attempt.
 *
 * @param running whether it has not ended
 * @param seconds null where it may take as long as it likes
 */
public record TimeLeft(boolean running, @Nullable Long seconds) {}
