/** Coming into a cohort, as a plain page; cohorts and enrolments for programs. */
@NullMarked
package org.banyan.enrolment.web;

import org.jspecify.annotations.NullMarked;
