/** The frame around all features: main layout, home, error views, language. It knows no feature; features add to it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "identity"})
package org.banyan.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
