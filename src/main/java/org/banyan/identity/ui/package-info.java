/** Screens of signing in and of the profile. */
@NullMarked
package org.banyan.identity.ui;

import org.jspecify.annotations.NullMarked;
