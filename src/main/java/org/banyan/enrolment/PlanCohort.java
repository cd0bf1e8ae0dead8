package org.banyan.enrolment;

import java.time.LocalDate;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseVersionId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a cohort of a course version.
 *
 * @param seats how many may learn at a time; without it there is no bound
 * @param enrolmentKey needed, and only used, where admission is by key
 */
public record PlanCohort(
        CourseId course,
        CourseVersionId version,
        String name,
        @Nullable String language,
        @Nullable String region,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer seats,
        Admission admission,
        @Nullable String enrolmentKey) {}
