/** Brings content into being: drafts, their review, checks, publishing, import and export of course packages. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "curriculum",
            "assessment",
            "assessment::bank",
            "assessment::scoring",
            "progress",
            "cascade",
            "enrolment",
            "shell"
        })
package org.banyan.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
