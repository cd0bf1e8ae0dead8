package org.banyan.discussion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a further post in a discussion.
 *
 * @param inReplyTo the post of the same discussion that it answers; without it, it answers the discussion
 * @param files of its author, sent before
 */
public record Reply(
        DiscussionId discussion, @Nullable PostId inReplyTo, String markdown, SendKey key, List<AttachmentId> files) {

    /** A reply without files. */
    public Reply(DiscussionId discussion, @Nullable PostId inReplyTo, String markdown, SendKey key) {
        this(discussion, inReplyTo, markdown, key, List.of());
    }
}
