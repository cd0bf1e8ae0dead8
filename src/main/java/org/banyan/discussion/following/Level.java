package org.banyan.discussion.following;

/** How much somebody wants to hear of a place. */
public enum Level {
    /** Of every post, at once. */
    WATCH,
    /** In a discussion of every post, in a topic or cohort of every new discussion; as often as mail is wanted at all. */
    FOLLOW,
    /** Of answers and mentions, and of discussions one takes part in. */
    CONCERNING,
    /** Of nothing. */
    MUTE
}
