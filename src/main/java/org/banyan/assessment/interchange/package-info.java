/**
 * Reads and writes the files in which question banks travel between platforms: GIFT, Moodle XML, Aiken and QTI. It knows
 * neither the database nor who is asking. What a file holds is hostile until it has passed through here: HTML is cut down to
 * an allow-list, XML may not refer to anything outside itself, archives are measured while they are unpacked, and every
 * parser takes time in proportion to the length of its input. Nothing is dropped in silence: what cannot be taken, or is taken
 * with another meaning, is a {@link org.banyan.assessment.interchange.ImportProblem}.
 */
@NullMarked
package org.banyan.assessment.interchange;

import org.jspecify.annotations.NullMarked;
