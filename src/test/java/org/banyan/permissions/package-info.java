/** Who may do what: every method of every service, asked by somebody of every role, inside and outside of where the role holds. */
@NullMarked
package org.banyan.permissions;

import org.jspecify.annotations.NullMarked;
