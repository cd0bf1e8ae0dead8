package org.banyan.enrolment;

/** How one gets into a cohort. */
public enum Admission {
    /** Whoever wants to, while there are seats. */
    OPEN,
    /** Whoever has the key. */
    KEY,
    /** Staff decides on an application. */
    APPLICATION,
    /** Staff puts people in; nobody comes by themselves. */
    CLOSED
}
