/**
 * Decides from facts that other modules keep (topics read, posts, quizzes passed) how a learner stands to the completion rule
 * of the course, and announces when it is fulfilled. It stores no facts of its own, so it can always be computed again.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "curriculum",
            "enrolment",
            "classroom",
            "discussion",
            "assessment",
            "tutoring",
            "shell"
        })
package org.banyan.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
