/** Mail: a durable queue with retries, and an outbox to look at where no mail server is configured. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "identity"})
package org.banyan.courier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
