package org.banyan.progress;

/**
 * What has to be done to complete a course. Nothing is asked for where a count is {@link Count#NONE}.
 *
 * @param topicsDiscussed topics with a post of one's own
 * @param posts posts of one's own in all topics together
 * @param gatheringsAttended of the cohort, however many it holds
 * @param hoursAttended that these gatherings count together
 */
public record CompletionRule(
        Count topicsRead,
        Count topicsDiscussed,
        int posts,
        Count quizzesPassed,
        int gatheringsAttended,
        int hoursAttended) {

    /** A rule that asks for no gatherings. */
    public CompletionRule(Count topicsRead, Count topicsDiscussed, int posts, Count quizzesPassed) {
        this(topicsRead, topicsDiscussed, posts, quizzesPassed, 0, 0);
    }

    /** How many of what the course has. */
    public record Count(int atLeast, boolean all) {

        public static final Count NONE = new Count(0, false);
        public static final Count ALL = new Count(0, true);

        public static Count of(int atLeast) {
            return new Count(atLeast, false);
        }

        /** The number that is asked for where the course has so many; never more than there are. */
        public int outOf(int total) {
            return all ? total : Math.min(atLeast, total);
        }
    }
}
