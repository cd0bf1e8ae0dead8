package org.banyan.cascade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a training.
 *
 * @param institute that gives it; for a cohort, the one that owns the course
 * @param programme that it counts in; needed where the qualification holds only there
 * @param inCohort whether a cohort is planned for it, where people learn online; otherwise people are entered in a list
 * @param trainers in the order in which they are named; at least one leads
 */
public record OpenTraining(
        CourseId course,
        InstituteId institute,
        @Nullable ProgrammeId programme,
        boolean inCohort,
        String name,
        @Nullable String place,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable BigDecimal hours,
        Map<PersonId, TrainerPart> trainers) {}
