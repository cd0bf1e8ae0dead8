package org.banyan.discussion;

/** How far a case of moderation is. */
public enum CaseState {
    /** Nobody has decided yet. */
    OPEN,
    /** It is decided, and may be appealed against if a post was hidden. */
    DECIDED,
    /** The author has appealed; somebody else decides. */
    APPEALED,
    /** There is nothing more to say. */
    SETTLED
}
