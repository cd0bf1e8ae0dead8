/** Certificates: issued once at completion, numbered, printed as PDF, checked by anybody. */
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
            "assessment",
            "gathering",
            "progress",
            "cascade",
            "shell",
            "courier"
        })
package org.banyan.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
