package org.banyan.gathering;

import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;

/** Somebody's mark at a gathering was set or changed. What it is now is asked of {@link Attended}. */
public record AttendanceRecorded(GatheringId gathering, CohortId cohort, PersonId person) {}
