/**
 * Published content: curricula, courses with their versions, modules, topics and figures. Everybody may read it; only
 * authoring publishes. A published course version never changes; topic and block ids are stable across versions.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "identity"})
package org.banyan.curriculum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
