/** People come in from files: reading, matching with those there are, writing all or nothing, undoing. */
@NullMarked
package org.banyan.enrolment.intake;

import org.jspecify.annotations.NullMarked;
