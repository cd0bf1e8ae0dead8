/** Plain pages of the courier: unsubscribing without signing in. */
@NullMarked
package org.banyan.courier.web;

import org.jspecify.annotations.NullMarked;
