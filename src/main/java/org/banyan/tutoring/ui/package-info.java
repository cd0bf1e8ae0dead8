/** The tutors' board, the duties of a cohort, its groups, and who leads a topic. */
@NullMarked
package org.banyan.tutoring.ui;

import org.jspecify.annotations.NullMarked;
