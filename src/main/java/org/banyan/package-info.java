/**
 * Banyan: blended and online courses that people learn from one another. Every direct sub-package is a module, named by a
 * noun of the work; this package only starts and stops the application.
 */
@NullMarked
package org.banyan;

import org.jspecify.annotations.NullMarked;
