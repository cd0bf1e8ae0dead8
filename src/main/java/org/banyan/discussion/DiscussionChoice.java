package org.banyan.discussion;

/** Which discussions of a topic are listed, and in which order. Pinned ones always stand above the others. */
public enum DiscussionChoice {
    /** All, the newest activity first; so are those that follow, except where another order is said. */
    ALL,
    /** Questions that wait for an answer. */
    UNANSWERED,
    /** Those that the reader has written in. */
    MINE,
    /** Those whose every post the reader is told of: by choice, or because the reader takes part and has not chosen otherwise. */
    FOLLOWED,
    /** All; those that were found helpful most often come first. */
    MOST_HELPFUL,
    /** Those on words of the lesson. */
    ON_WORDS;

    /** The rule of {@code following.Hearing} for many discussions at once: what was chosen nearest to the discussion counts. */
    private static final String FOLLOWS =
            " and coalesce(" + chosenFor("d.id") + ", case coalesce(" + chosenFor(":topic")
                    + ", " + chosenFor(":cohort") + ", '') when 'MUTE' then 'MUTE' when 'WATCH' then 'WATCH'"
                    + " else if(r.mine > 0, 'FOLLOW', '') end) in ('FOLLOW', 'WATCH')";

    private static String chosenFor(String place) {
        return "(select f.level from discussion_follow f where f.person_id = :reader and f.cohort_id = :cohort and f.place_id = "
                + place + ")";
    }

    String condition() {
        return switch (this) {
            case ALL, MOST_HELPFUL -> "";
            case UNANSWERED -> " and " + WaitingQuestions.WAITS;
            case MINE -> " and r.mine > 0";
            case FOLLOWED -> FOLLOWS;
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
