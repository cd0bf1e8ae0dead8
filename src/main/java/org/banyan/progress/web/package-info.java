/** Progress of a cohort for programs, as JSON and as CSV. */
@NullMarked
package org.banyan.progress.web;

import org.jspecify.annotations.NullMarked;
