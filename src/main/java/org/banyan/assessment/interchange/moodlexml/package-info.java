/** Moodle XML, in which Moodle keeps all that it knows of its questions: in and out. */
@NullMarked
package org.banyan.assessment.interchange.moodlexml;

import org.jspecify.annotations.NullMarked;
