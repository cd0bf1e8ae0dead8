package org.banyan.discussion;

/** The ladder on which an appeal climbs, the lowest rung first. */
enum ModerationRank {
    PEER_TUTOR,
    TUTOR,
    COORDINATOR,
    INSTITUTE;

    /** Whether somebody on this rung may judge again what somebody else on the other has decided. */
    boolean isAbove(ModerationRank other) {
        return compareTo(other) > 0 || this == INSTITUTE;
    }
}
