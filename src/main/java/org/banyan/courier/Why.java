package org.banyan.courier;

/** Why somebody is told of something. */
public enum Why {
    /** It answers them. */
    ANSWER,
    /** They are mentioned in it. */
    MENTION,
    /** Those who lead have judged something of theirs. */
    JUDGED,
    /** They watch where it stands, and want to know at once. */
    WATCHED,
    /** They follow where it stands. */
    FOLLOWED;

    /** Whether it concerns the person by name, rather than a place they follow. */
    public boolean isDirect() {
        return this == ANSWER || this == MENTION || this == JUDGED;
    }
}
