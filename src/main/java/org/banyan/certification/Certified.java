package org.banyan.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.banyan.cascade.CertifiedTraining;
import org.banyan.cascade.TrainingCompleted;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseOutline;
import org.banyan.enrolment.CohortEntry;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.progress.CourseCompleted;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has completed: an enrolment in a cohort, or a training with a list of people.
 *
 * @param training null for an enrolment; then enrolment, cohort and version are given
 */
record Certified(
        PersonId person,
        InstituteId institute,
        CourseId course,
        String title,
        BigDecimal hours,
        BigDecimal attendedHours,
        @Nullable UUID enrolment,
        @Nullable UUID cohort,
        @Nullable UUID version,
        @Nullable UUID training,
        Instant completedAt) {

    static Certified of(CourseCompleted completed, CohortEntry cohort, CourseOutline course, BigDecimal attendedHours) {
        return new Certified(
                completed.person(),
                cohort.institute(),
                cohort.course(),
                course.title(),
                course.hours(),
                attendedHours,
                completed.enrolment().value(),
                completed.cohort().value(),
                completed.version().value(),
                null,
                completed.at());
    }

    /** Its hours are those at which one was there; so they are not told apart. */
    static Certified of(TrainingCompleted completed, CertifiedTraining training) {
        return new Certified(
                completed.person(),
                training.institute(),
                training.course(),
                training.title(),
                training.hours(),
                BigDecimal.ZERO,
                null,
                null,
                null,
                completed.training().value(),
                completed.at());
    }
}
