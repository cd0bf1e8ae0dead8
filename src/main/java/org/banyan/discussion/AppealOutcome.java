package org.banyan.discussion;

/** What became of a hidden post in the end. */
public enum AppealOutcome {
    /** It stays hidden. */
    UPHELD,
    /** It is shown again. */
    RESTORED
}
