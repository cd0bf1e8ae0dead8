package org.banyan.assessment.results;

import org.banyan.assessment.rules.ScoreKept;

/**
 * Which of a learner's attempts counts. The first tells most of the questions: whoever tries again has seen them and often the
 * answers. Where the average of all attempts counts, questions are judged by the first.
 *
 * @see "docs/decisions/0320-what-counts-in-results.md"
 */
public enum Counting {
    FIRST,
    HIGHEST,
    LAST,
    AVERAGE;

    static Counting of(ScoreKept kept) {
        return switch (kept) {
            case FIRST -> FIRST;
            case HIGHEST -> HIGHEST;
            case LATEST -> LAST;
            case AVERAGE -> AVERAGE;
        };
    }

    /** The order in which the attempt {@code a} that counts comes first; an attempt that still waits to be marked is no highest one. */
    String order() {
        return switch (this) {
            case FIRST, AVERAGE -> "a.submitted_at, a.id";
            case HIGHEST -> "a.waiting, a.score / nullif(a.max_score, 0) desc, a.submitted_at, a.id";
            case LAST -> "a.submitted_at desc, a.id desc";
        };
    }
}
