/**
 * What quizzes tell when many have taken them: how learners did, which questions are worth asking again, whether they are fair to
 * everybody, and what was gained between the quiz before a course and the one after it.
 *
 * @see "docs/decisions/0320-what-counts-in-results.md"
 */
@NullMarked
package org.banyan.assessment.results;

import org.jspecify.annotations.NullMarked;
