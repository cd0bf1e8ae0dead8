/** Screens of institute staff: the registry of people, imports, cohorts and who takes part in them. */
@NullMarked
package org.banyan.enrolment.ui;

import org.jspecify.annotations.NullMarked;
