/**
 * Meetings of a cohort, face to face or live: seats and wait-list, attendance by roster and by code, calendar feeds. What counts
 * for completion is progress's to say; it asks {@link org.banyan.gathering.Attended} and listens to
 * {@link org.banyan.gathering.AttendanceRecorded}.
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
package org.banyan.gathering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
