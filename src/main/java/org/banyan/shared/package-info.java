/** Small value types that every module may use: identifiers, languages, texts, refusals. No Spring, no Vaadin. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.banyan.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
