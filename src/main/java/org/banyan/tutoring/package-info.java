/**
 * Who looks after whom: duties of peer tutors, tutors of groups, balanced groups, and the board on which tutors see what waits
 * for them. Other modules fill the board by {@link org.banyan.tutoring.TutorBoardPanel} and ask
 * {@link org.banyan.tutoring.Facilitation} whom a person leads.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "curriculum",
            "enrolment",
            "classroom",
            "shell",
            "courier"
        })
package org.banyan.tutoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
