package org.banyan.discussion;

/** The words of a post were changed, or it was deleted, hidden or restored. */
public record PostChanged(PostId post) {}
