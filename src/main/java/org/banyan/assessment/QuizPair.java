package org.banyan.assessment;

/**
 * A quiz before a course and one after it, which ask the same, so that what was learned can be measured.
 *
 * @param key by which the two know each other: that of the quiz before
 * @see "docs/decisions/0272-pools-are-pinned-when-a-course-is-published.md"
 */
public record QuizPair(String key, Role role) {

    /** Which of the two it is. */
    public enum Role {
        /** Never counts, never stands in the way, and tells nothing until the other is done. */
        PRE,
        POST
    }
}
