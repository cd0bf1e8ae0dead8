package org.banyan.discussion;

import org.banyan.identity.PersonId;

/** Somebody has read a discussion up to this position. */
public record PostsRead(DiscussionId discussion, PersonId person, int position) {}
