package org.banyan.enrolment;

import org.banyan.identity.Access;
import org.banyan.identity.Holding;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may do what with a cohort, said once for all services of the module. */
@Component
class CohortAccess {

    private final Access access;

    CohortAccess(Access access) {
        this.access = access;
    }

    /** Staff of the institute, or coordinator of the cohort or of the institute. */
    boolean runs(Cohort cohort) {
        return runs(access.mine(), cohort);
    }

    void requireRunning(Cohort cohort) {
        if (!runs(cohort)) {
            throw new Refusal.NotPermitted();
        }
    }

    /** Those who run the cohort, and its tutors: of the whole cohort, or of this group. */
    void requireTutoring(Cohort cohort, GroupId group) {
        Holding held = access.mine();
        if (!runs(held, cohort)
                && !held.has(Role.TUTOR, scopes(cohort))
                && !held.has(Role.TUTOR, Scope.of(Scope.Kind.GROUP, group.value()))) {
            throw new Refusal.NotPermitted();
        }
    }

    void requireStaff(Cohort cohort) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(cohort.institute()));
    }

    private static boolean runs(Holding held, Cohort cohort) {
        return held.has(Role.INSTITUTE_STAFF, Scope.of(cohort.institute()))
                || held.has(Role.COORDINATOR, scopes(cohort));
    }

    static Scope[] scopes(Cohort cohort) {
        return new Scope[] {Scope.of(Scope.Kind.COHORT, cohort.id().value()), Scope.of(cohort.institute())};
    }
}
