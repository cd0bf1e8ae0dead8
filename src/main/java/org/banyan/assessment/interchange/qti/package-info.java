/**
 * QTI, the standard of 1EdTech: versions 2.1, 2.2 and 3.0 in, 3.0 out. How answers are marked is found out by running the rules of
 * an item on the answers it could be given ({@link org.banyan.assessment.interchange.qti.QtiRules} says which rules are known), so
 * it does not matter in which of many ways an author has written them down: decision 0275.
 */
@NullMarked
package org.banyan.assessment.interchange.qti;

import org.jspecify.annotations.NullMarked;
