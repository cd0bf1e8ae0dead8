package org.banyan.discussion;

/** Which discussions of a topic are listed, and in which order. Pinned ones always stand above the others. */
public enum DiscussionChoice {
    /** All, the newest activity first; so are those that follow, except where another order is said. */
    ALL,
    /** Questions that wait for an answer. */
    UNANSWERED,
    /** Those that the reader has written in. */
    MINE,
    /** All; those that were found helpful most often come first. */
    MOST_HELPFUL,
    /** Those on words of the lesson. */
    ON_WORDS;

    String condition() {
        return switch (this) {
            case ALL, MOST_HELPFUL -> "";
            case UNANSWERED -> " and " + WaitingQuestions.WAITS;
            case MINE -> " and r.mine > 0";
            case ON_WORDS -> " and a.state <> 'DETACHED'";
        };
    }

    /** What comes after an entry of the list; the parameters are those of {@link DiscussionList.After}. */
    String onward() {
        String byTime = "d.last_post_at < :lastPostAt or (d.last_post_at = :lastPostAt and d.id < :last)";
        String within = this == MOST_HELPFUL
                ? "d.helpful_count < :helpful or (d.helpful_count = :helpful and (" + byTime + "))"
                : byTime;
        return " and d.pinned <= :pinned and (d.pinned < :pinned or " + within + ")";
    }

    String order() {
        return " order by d.pinned desc, " + (this == MOST_HELPFUL ? "d.helpful_count desc, " : "")
                + "d.last_post_at desc, d.id desc";
    }
}
