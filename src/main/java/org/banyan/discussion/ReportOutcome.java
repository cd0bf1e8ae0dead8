package org.banyan.discussion;

/** What became of the reports of a post. */
public enum ReportOutcome {
    /** The post was hidden. */
    HIDDEN,
    /** There is nothing wrong with it. */
    KEPT,
    /** Those concerned were talked to. */
    TALKED
}
