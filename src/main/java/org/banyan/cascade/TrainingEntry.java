package org.banyan.cascade;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.banyan.curriculum.CourseId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A training as lists show it.
 *
 * @param cohort null where people are entered in a list
 * @param participants how many took part
 * @param completed how many of them completed
 */
public record TrainingEntry(
        TrainingId training,
        CourseId course,
        InstituteId institute,
        @Nullable ProgrammeId programme,
        @Nullable CohortId cohort,
        String name,
        @Nullable String place,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable BigDecimal hours,
        boolean cancelled,
        int participants,
        int completed) {}
