package org.banyan.enrolment;

/** Where a person stands with a cohort. */
public enum EnrolmentStatus {
    /** Asked to take part; nobody has decided yet. */
    APPLIED,
    /** Accepted, but there is no seat yet. */
    WAITING,
    /** Takes part. */
    ENROLLED,
    /** Asked to take part, and staff said no. */
    DECLINED,
    /** Does not take part any more; what was written stays. */
    WITHDRAWN,
    /** Has fulfilled the completion rule. */
    COMPLETED;

    /** Whether the person may enter the classroom as a learner. */
    boolean learns() {
        return this == ENROLLED || this == COMPLETED;
    }
}
