/**
 * What an answer is worth: one named rule for each kind of question, and how numbers and words are read in any script. Plain
 * Java, so that each rule can be tested with a table of cases.
 */
@NullMarked
package org.banyan.assessment.scoring;

import org.jspecify.annotations.NullMarked;
