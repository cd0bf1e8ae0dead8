package org.banyan.enrolment.intake;

/** What staff say of a doubtful row. */
public enum Decision {
    /** It is the candidate that was chosen; of an earlier row of the file: this row is left out. */
    SAME,
    /** It is somebody else, with or without a candidate. */
    NEW
}
