/** Conversations in a topic of a cohort, also on the very words of the lesson: discussions, posts and replies, drafts, what is unread, search. */
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
