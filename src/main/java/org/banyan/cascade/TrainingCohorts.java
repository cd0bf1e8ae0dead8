package org.banyan.cascade;

import org.banyan.curriculum.CourseVersionId;
import org.banyan.enrolment.Admission;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.PlanCohort;
import org.banyan.identity.Role;
import org.banyan.identity.Roles;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Component;

/** The cohort of a training whose people learn online. */
@Component
class TrainingCohorts {

    private final TrainingStore store;
    private final QualificationStore qualifications;
    private final Cohorts cohorts;
    private final Roles roles;

    TrainingCohorts(TrainingStore store, QualificationStore qualifications, Cohorts cohorts, Roles roles) {
        this.store = store;
        this.qualifications = qualifications;
        this.cohorts = cohorts;
        this.roles = roles;
    }

    /**
     * Those who lead run the cohort, the others look after its learners.
     *
     * @throws Refusal.Invalid if the course is not published, or is another institute's, to whom its cohorts belong
     */
    CohortId plan(OpenTraining open) {
        CourseVersionId version =
                store.published(open.course()).orElseThrow(() -> new Refusal.Invalid("cascade.refusal.not-published"));
        if (!qualifications
                .instituteOf(open.course())
                .filter(open.institute()::equals)
                .isPresent()) {
            throw new Refusal.Invalid("cascade.refusal.cohort-institute");
        }
        CohortId cohort = cohorts.plan(new PlanCohort(
                open.course(),
                version,
                open.name(),
                null,
                open.place(),
                open.startsOn(),
                open.endsOn(),
                null,
                Admission.CLOSED,
                null));
        Scope scope = Scope.of(Scope.Kind.COHORT, cohort.value());
        open.trainers()
                .forEach((person, part) -> roles.grantByRule(
                        person, part == TrainerPart.LEAD ? Role.COORDINATOR : Role.TUTOR, scope, null));
        return cohort;
    }
}
