/** Conversations in a topic of a cohort: discussions, posts and replies, drafts, what is unread. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "curriculum",
            "enrolment",
            "classroom",
            "shell",
            "courier",
            "tutoring"
        })
package org.banyan.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
