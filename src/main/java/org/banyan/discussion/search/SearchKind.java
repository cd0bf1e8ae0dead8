package org.banyan.discussion.search;

/** What was found. */
public enum SearchKind {
    LESSON,
    POST
}
