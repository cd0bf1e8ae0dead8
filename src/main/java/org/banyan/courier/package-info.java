/** Telling people: the inbox, digests as each wishes, a durable queue of mails, and what comes back as a reply. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "identity"})
package org.banyan.courier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
