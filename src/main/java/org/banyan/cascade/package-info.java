/** Trainer qualifications, trainings, and the tree they grow: who trained whom, generation by generation. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "curriculum",
            "enrolment",
            "progress",
            "courier",
            "shell"
        })
package org.banyan.cascade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
