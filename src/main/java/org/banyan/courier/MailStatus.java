package org.banyan.courier;

/** What becomes of a mail. */
public enum MailStatus {
    /** To be sent, now or at the next attempt. */
    WAITING,
    /** The mail server has it; its words are no longer here. */
    SENT,
    /** It will not be sent. */
    FAILED,
    /** There was no mail server. */
    KEPT,
    /** Not sent, because there was nothing left to tell when its turn came. */
    DROPPED
}
