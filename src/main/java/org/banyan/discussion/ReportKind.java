package org.banyan.discussion;

/** What somebody finds wrong with a post, before any words. */
public enum ReportKind {
    UNKIND,
    /** It tells of somebody what is not for everybody. */
    PERSONAL,
    ADVERTISING,
    WRONG_PLACE,
    /** The words have to say what. */
    OTHER
}
