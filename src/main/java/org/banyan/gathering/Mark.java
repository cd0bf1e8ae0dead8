package org.banyan.gathering;

/** How somebody stands to a gathering that has taken place. */
public enum Mark {
    PRESENT,
    LATE,
    ABSENT,
    EXCUSED;

    /** Whether the person was there; only that counts. */
    public boolean attended() {
        return this == PRESENT || this == LATE;
    }
}
