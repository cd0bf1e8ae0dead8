package org.banyan.discussion;

/**
 * How many people have reacted to a post in one way.
 *
 * @param mine whether the reader is one of them; false where it is told to everybody
 */
public record ReactionCount(Reaction kind, int people, boolean mine) {}
