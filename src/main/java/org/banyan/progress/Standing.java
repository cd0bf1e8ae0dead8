package org.banyan.progress;

import java.util.List;

/** How a learner stands to the completion rule of a course. A course that asks for nothing is never fulfilled. */
public record Standing(List<Requirement> requirements) {

    /** What is asked for. */
    public enum Kind {
        TOPICS_READ,
        TOPICS_DISCUSSED,
        POSTS,
        QUIZZES_PASSED,
        GATHERINGS_ATTENDED,
        HOURS_ATTENDED
    }

    /**
     * One thing that is asked for.
     *
     * @param done how much of it is done, at most what is needed
     * @param missing where it can still be done; empty where it may be done anywhere
     */
    public record Requirement(Kind kind, int done, int needed, List<Missing> missing) {

        public boolean isFulfilled() {
            return done >= needed;
        }
    }

    /** A place where something is missing: the topic to go to, and what it is called. */
    public record Missing(String topicSlug, String title) {}

    public boolean isFulfilled() {
        return !requirements.isEmpty() && requirements.stream().allMatch(Requirement::isFulfilled);
    }
}
