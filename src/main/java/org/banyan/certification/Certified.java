package org.banyan.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.banyan.cascade.CertifiedTraining;
import org.banyan.cascade.Standing;
import org.banyan.cascade.TrainingCompleted;
import org.banyan.certification.templates.CertificateKind;
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
 * @param score the mean of the best scores in quizzes, of a hundred; null where there are none
 * @param from first day of the cohort, with the last one; null where it has none
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
        Instant completedAt,
        CertificateKind kind,
        @Nullable BigDecimal score,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /**
     * Who has not done all that the course asks for is certified the hours of presence, and a peer tutor none: nobody counts those.
     *
     * @param completed with the moment of the end, for who took part without completing
     */
    static Certified of(
            CourseCompleted completed,
            CertificateKind kind,
            CohortEntry cohort,
            CourseOutline course,
            BigDecimal attendedHours,
            @Nullable BigDecimal score) {
        boolean isCompleted = kind == CertificateKind.COMPLETION || kind == CertificateKind.TRAINER;
        BigDecimal present = kind == CertificateKind.PARTICIPATION ? attendedHours : BigDecimal.ZERO;
        return new Certified(
                completed.person(),
                cohort.institute(),
                cohort.course(),
                course.title(),
                isCompleted ? course.hours() : present,
                isCompleted ? attendedHours : BigDecimal.ZERO,
                completed.enrolment().value(),
                completed.cohort().value(),
                completed.version().value(),
                null,
                completed.at(),
                kind,
                isCompleted ? score : null,
                cohort.startsOn(),
                cohort.endsOn());
    }

    /** The same for who is a trainer of the course by now. */
    Certified as(Standing.Part part) {
        return kind != CertificateKind.COMPLETION || part != Standing.Part.TRAINER
                ? this
                : new Certified(
                        person,
                        institute,
                        course,
                        title,
                        hours,
                        attendedHours,
                        enrolment,
                        cohort,
                        version,
                        training,
                        completedAt,
                        CertificateKind.TRAINER,
                        score,
                        from,
                        until);
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
                completed.at(),
                CertificateKind.COMPLETION,
                null,
                null,
                null);
    }
}
