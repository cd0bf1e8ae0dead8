/** Brings content into being: import of course packages, checks, publishing. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "curriculum",
            "assessment",
            "progress",
            "cascade",
            "shell"
        })
package org.banyan.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
