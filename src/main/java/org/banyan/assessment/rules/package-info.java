/**
 * Under which conditions a quiz is taken: what its cohort settles, what is otherwise for a person or a group, and what of it applies to
 * somebody at a moment. Knows nothing of attempts beyond when they were made and what they scored.
 */
@NullMarked
package org.banyan.assessment.rules;

import org.jspecify.annotations.NullMarked;
