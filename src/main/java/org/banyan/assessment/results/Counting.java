package org.banyan.assessment.results;

/**
 * Which of a learner's attempts counts. The first is the usual one: whoever tries again has seen the questions and often the
 * answers, so that later attempts say less of the questions.
 */
public enum Counting {
    FIRST,
    HIGHEST,
    LAST;

    /** The order in which the attempt {@code a} that counts comes first; an attempt that still waits to be marked is no highest one. */
    String order() {
        return switch (this) {
            case FIRST -> "a.submitted_at, a.id";
            case HIGHEST -> "a.waiting, a.score / nullif(a.max_score, 0) desc, a.submitted_at, a.id";
            case LAST -> "a.submitted_at desc, a.id desc";
        };
    }
}
