/**
 * Who people are and what they may do: persons, accounts, institutes, roles with their scope, signing in, the audit trail.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui"})
package org.banyan.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
