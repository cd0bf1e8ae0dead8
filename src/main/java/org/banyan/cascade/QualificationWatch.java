package org.banyan.cascade;

import org.banyan.enrolment.Cohorts;
import org.banyan.identity.ProgrammeId;
import org.banyan.identity.Scope;
import org.banyan.progress.CourseCompleted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Qualifies those who complete a training of trainers in a cohort. */
@Component
class QualificationWatch {

    private final TrainerQualifications qualifications;
    private final TrainingStore trainings;
    private final Cohorts cohorts;

    QualificationWatch(TrainerQualifications qualifications, TrainingStore trainings, Cohorts cohorts) {
        this.qualifications = qualifications;
        this.trainings = trainings;
        this.cohorts = cohorts;
    }

    /** For trainings of the programme that the cohort counts in, otherwise for those of its institute. */
    @ApplicationModuleListener
    void on(CourseCompleted completed) {
        Scope scope = trainings
                .programmeOf(completed.cohort())
                .map(ProgrammeId::value)
                .map(programme -> Scope.of(Scope.Kind.PROGRAMME, programme))
                .orElseGet(() -> Scope.of(cohorts.get(completed.cohort()).institute()));
        qualifications.completed(
                completed.person(),
                completed.version(),
                scope,
                "enrolment:" + completed.enrolment().value(),
                completed.at());
    }
}
