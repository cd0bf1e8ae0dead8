/** Question banks: the questions of an institute by category and tag, in versions, brought in and given away as files. */
@NullMarked
@NamedInterface("bank")
package org.banyan.assessment.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
