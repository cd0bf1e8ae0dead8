/** GIFT, the plain text format of Moodle: its whole grammar in and out. */
@NullMarked
package org.banyan.assessment.interchange.gift;

import org.jspecify.annotations.NullMarked;
