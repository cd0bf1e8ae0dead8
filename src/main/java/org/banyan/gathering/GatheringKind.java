package org.banyan.gathering;

/** Where people meet. */
public enum GatheringKind {
    FACE_TO_FACE,
    LIVE
}
