package org.banyan.discussion;

/** Where a post has been stored. */
public record Published(DiscussionId discussion, PostId post, int position) {}
