package org.banyan.progress;

import org.banyan.curriculum.CourseVersionId;

/** Takes in what has to be done to complete a course version when it is published. */
public interface CompletionRules {

    /** Keeps the rule of a version. Called once for each version, within the transaction that publishes it. */
    void define(CourseVersionId version, CompletionRule rule);
}
