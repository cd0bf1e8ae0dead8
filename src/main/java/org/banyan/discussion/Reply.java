package org.banyan.discussion;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a further post in a discussion.
 *
 * @param inReplyTo the post of the same discussion that it answers; without it, it answers the discussion
 */
public record Reply(DiscussionId discussion, @Nullable PostId inReplyTo, String markdown, SendKey key) {}
