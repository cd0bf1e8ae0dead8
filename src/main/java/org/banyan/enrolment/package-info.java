/** Cohorts (runs of a course version), groups, and who takes part in them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "identity", "curriculum", "courier", "shell"})
package org.banyan.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
