/**
 * Reads a course package, a folder or a zip in the format of {@code course-content/README.md}, and says of every problem in which
 * file and line it is and what to do. It knows neither the database nor who is asking.
 */
@NullMarked
package org.banyan.authoring.format;

import org.jspecify.annotations.NullMarked;
