/** Signing in and what belongs to it, as plain pages that need no JavaScript and weigh little. */
@NullMarked
package org.banyan.identity.web;

import org.jspecify.annotations.NullMarked;
