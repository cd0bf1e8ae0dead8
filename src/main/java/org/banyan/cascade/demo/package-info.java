/** Cascades to look at: the shapes of real programmes as records of made-up people, and one that goes on today. */
@NullMarked
package org.banyan.cascade.demo;

import org.jspecify.annotations.NullMarked;
