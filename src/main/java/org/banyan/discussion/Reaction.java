package org.banyan.discussion;

/** A short answer to a post, which takes no post of one's own. Only {@link #HELPFUL} gives discussions an order. */
public enum Reaction {
    THANKS,
    HELPFUL,
    AGREE,
    DIFFERENT,
    QUESTION
}
