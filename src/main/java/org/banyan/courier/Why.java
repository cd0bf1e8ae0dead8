package org.banyan.courier;

/** Why somebody is told of something. */
public enum Why {
    /** It answers them. */
    ANSWER,
    /** They are mentioned in it. */
    MENTION,
    /** Those who lead have judged something of theirs. */
    JUDGED,
    /** They have reported it, and it was looked at. */
    REPORTED,
    /** Something waits for them to do. */
    WAITING,
    /** They watch where it stands, and want to know at once. */
    WATCHED,
    /** They follow where it stands. */
    FOLLOWED;

    /** Whether it is word of how things stand, which nobody answers by mail. */
    boolean isOutcome() {
        return this == JUDGED || this == REPORTED || this == WAITING;
    }

    /** Whether it concerns the person by name, rather than a place they follow. */
    public boolean isDirect() {
        return this == ANSWER || this == MENTION || this == JUDGED || this == REPORTED;
    }
}
