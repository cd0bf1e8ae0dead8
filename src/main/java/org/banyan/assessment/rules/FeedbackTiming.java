package org.banyan.assessment.rules;

/**
 * When a learner sees what was right and what to learn from it. The score is told as soon as an attempt has ended.
 *
 * @see "docs/decisions/0310-what-was-promised-stays.md"
 */
public enum FeedbackTiming {
    /** As soon as an attempt has ended; the right answers once the quiz is passed or no attempt is left. */
    AFTER_EACH,
    /** When nobody in the cohort can take the quiz any more. */
    AFTER_CLOSE,
    /** When the learner can begin no more attempt. */
    AFTER_LAST,
    /** Never: only the score. */
    MARKS_ONLY
}
