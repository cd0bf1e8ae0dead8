package org.banyan.discussion;

/** What a discussion is for. */
public enum DiscussionKind {
    /** An exchange; it has no end. */
    DISCUSSION,
    /** Somebody wants to know something. */
    QUESTION
}
