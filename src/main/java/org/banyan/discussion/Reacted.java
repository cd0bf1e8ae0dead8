package org.banyan.discussion;

/** Somebody who has reacted to a post. */
public record Reacted(Reaction kind, String name) {}
