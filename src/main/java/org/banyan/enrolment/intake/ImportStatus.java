package org.banyan.enrolment.intake;

/** How far an import has come. */
public enum ImportStatus {
    /** The file is being read and compared. */
    CHECKING,
    /** Nothing is written yet; staff look and decide. */
    CHECKED,
    /** Being written. */
    APPLYING,
    /** Written. */
    APPLIED,
    /** Was written and taken back. */
    UNDONE,
    /** The file could not be read. */
    FAILED
}
