package org.banyan.discussion;

/** What a discussion is for. */
public enum DiscussionKind {
    /** An exchange; it has no end. */
    DISCUSSION,
    /** Somebody wants to know something. */
    QUESTION,
    /** The lines of a chat hour, in whose room alone it is written; it is in no list and nothing of it counts as unread. */
    CHAT
}
