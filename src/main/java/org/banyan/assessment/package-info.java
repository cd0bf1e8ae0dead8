/** Question banks with their exchange formats, quizzes, attempts, scores and what they tell. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "curriculum",
            "enrolment",
            "classroom",
            "tutoring",
            "shell",
            "courier"
        })
package org.banyan.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
