package org.banyan.discussion;

import java.util.List;

/**
 * A page of the moderation queue.
 *
 * @param more whether another page follows
 */
public record ReportedPosts(List<ReportedPost> posts, boolean more) {

    /** Which cases are shown. */
    public enum Pile {
        /** Those that wait for a decision or whose author has appealed, the oldest first. */
        OPEN,
        /** Those of them that the reader has claimed. */
        MINE,
        /** Those that are decided, the newest first. */
        DONE
    }

    /** How many wait, and how many of them the reader has claimed. */
    public record Counts(int open, int mine) {}
}
