/** The figures of cascades for programs, as JSON and as CSV. */
@NullMarked
package org.banyan.cascade.web;

import org.jspecify.annotations.NullMarked;
