package org.banyan.discussion;

import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.identity.Access;
import org.banyan.identity.Holding;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.springframework.stereotype.Component;

/** Answers on which rung of the ladder the person asking stands, where it is known that they lead. */
@Component
class ModerationRanks {

    private final Access access;

    ModerationRanks(Access access) {
        this.access = access;
    }

    ModerationRank of(Membership membership) {
        return of(access.mine(), membership.cohort(), membership.institute(), membership.leads());
    }

    /** The same for many places: what the person holds is asked once. */
    static ModerationRank of(Holding held, CohortId cohort, InstituteId institute, boolean leadsLearners) {
        ModerationRank highest = highest(held, cohort, institute);
        return highest == ModerationRank.PEER_TUTOR && leadsLearners ? ModerationRank.TUTOR : highest;
    }

    /** The same by what somebody holds for a whole cohort; where they tutor single groups is not asked. */
    private static ModerationRank highest(Holding held, CohortId cohort, InstituteId institute) {
        Scope[] scopes = {Scope.of(Scope.Kind.COHORT, cohort.value()), Scope.of(institute)};
        if (held.has(Role.INSTITUTE_STAFF, scopes[1])) {
            return ModerationRank.INSTITUTE;
        }
        if (held.has(Role.COORDINATOR, scopes)) {
            return ModerationRank.COORDINATOR;
        }
        return held.has(Role.TUTOR, scopes) ? ModerationRank.TUTOR : ModerationRank.PEER_TUTOR;
    }
}
