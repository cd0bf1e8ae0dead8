/** Aiken, in which a choice of one is written as people would: in only. */
@NullMarked
package org.banyan.assessment.interchange.aiken;

import org.jspecify.annotations.NullMarked;
