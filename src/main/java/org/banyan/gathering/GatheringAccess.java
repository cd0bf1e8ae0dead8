package org.banyan.gathering;

import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.Access;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.Holding;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may do what with gatherings, said once for all services of the module. */
@Component
class GatheringAccess {

    private final Memberships memberships;
    private final CurrentPerson currentPerson;
    private final Access access;
    private final Cohorts cohorts;

    GatheringAccess(Memberships memberships, CurrentPerson currentPerson, Access access, Cohorts cohorts) {
        this.memberships = memberships;
        this.currentPerson = currentPerson;
        this.access = access;
        this.cohorts = cohorts;
    }

    /** Those who lead the cohort: staff, coordinators, tutors. */
    Membership requireLeading(CohortId cohort) {
        Membership membership = memberships.require(cohort);
        if (!membership.leads()) {
            throw new Refusal.NotPermitted();
        }
        return membership;
    }

    /** Whether the person asking, who may be a facilitator from elsewhere, leads the cohort, too. */
    boolean leads(CohortId cohort) {
        Holding held = access.mine();
        Scope[] scopes = {
            Scope.of(Scope.Kind.COHORT, cohort.value()),
            Scope.of(cohorts.get(cohort).institute())
        };
        return LedCohorts.LEADING.stream().anyMatch(role -> held.has(role, scopes));
    }

    /** Those who lead the cohort, and the facilitators of this gathering, who need not be of the cohort. */
    void requireKeepingRosterOf(Gathering gathering) {
        if (!gathering.isFacilitatedBy(currentPerson.id())) {
            requireLeading(gathering.cohort());
        }
    }

    /** Learners register themselves; nobody else can. */
    Membership requireLearning(CohortId cohort) {
        Membership membership = memberships.require(cohort);
        if (membership.enrolment().isEmpty()) {
            throw new Refusal.NotPermitted("gathering.refusal.not-a-learner");
        }
        return membership;
    }
}
