package org.banyan.gathering;

import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.CurrentPerson;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may do what with gatherings, said once for all services of the module. */
@Component
class GatheringAccess {

    private final Memberships memberships;
    private final CurrentPerson currentPerson;

    GatheringAccess(Memberships memberships, CurrentPerson currentPerson) {
        this.memberships = memberships;
        this.currentPerson = currentPerson;
    }

    /** Those who lead the cohort: staff, coordinators, tutors. */
    Membership requireLeading(CohortId cohort) {
        Membership membership = memberships.require(cohort);
        if (!membership.leads()) {
            throw new Refusal.NotPermitted();
        }
        return membership;
    }

    /** Whether the person asking leads the cohort; false for those who are not of it at all. */
    boolean leads(CohortId cohort) {
        try {
            return memberships.require(cohort).leads();
        } catch (Refusal.NotPermitted e) {
            return false;
        }
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
