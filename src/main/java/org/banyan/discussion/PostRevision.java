package org.banyan.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a post said from a time on.
 *
 * @param title of the discussion at that time, where the first post of a discussion is asked for
 */
public record PostRevision(Instant writtenAt, @Nullable String title, String html) {}
