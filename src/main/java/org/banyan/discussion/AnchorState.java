package org.banyan.discussion;

/** How an anchor stands to the lesson. */
public enum AnchorState {
    /** The words are in the lesson. */
    PLACED,
    /** A newer version of the lesson has them no more, or it is not certain where; somebody has to look. */
    ORPHANED,
    /** Somebody has decided that the discussion is about the topic as a whole. */
    DETACHED
}
