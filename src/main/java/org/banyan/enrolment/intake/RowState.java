package org.banyan.enrolment.intake;

/** What a row of the file means for the registry. */
public enum RowState {
    /** Somebody the institute does not know yet. */
    NEW,
    /** Somebody who is known, with something that is not. */
    CHANGED,
    /** Somebody who is known, with nothing new. */
    UNCHANGED,
    /** Perhaps somebody who is known: staff decide. */
    DOUBTFUL,
    /** Cannot be taken as it is. */
    ERROR
}
