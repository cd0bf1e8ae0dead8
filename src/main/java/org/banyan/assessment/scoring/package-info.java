/**
 * What an answer is worth: one named rule for each kind of question, and how numbers and words are read in any script. Plain
 * Java, so that each rule can be tested with a table of cases.
 *
 * @see "docs/decisions/0061-how-answers-and-scores-are-read.md"
 */
@NullMarked
@NamedInterface("scoring")
package org.banyan.assessment.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
