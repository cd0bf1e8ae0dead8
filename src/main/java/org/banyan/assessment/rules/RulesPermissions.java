package org.banyan.assessment.rules;

import java.util.HashSet;
import java.util.Set;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.Access;
import org.banyan.identity.Holding;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who decides about the conditions of quizzes: for the whole cohort its tutors, its coordinators and the staff of the institute; the
 * tutor of a group only about exemptions for that group and those who are in it.
 */
@Component
class RulesPermissions {

    private final Memberships memberships;
    private final Access access;
    private final JdbcClient sql;

    RulesPermissions(Memberships memberships, Access access, JdbcClient sql) {
        this.memberships = memberships;
        this.access = access;
        this.sql = sql;
    }

    /**
     * How far somebody decides.
     *
     * @param groups those that somebody is tutor of who does not decide about the whole cohort
     */
    record Reach(boolean whole, Set<GroupId> groups) {

        void requireWhole() {
            if (!whole) {
                throw new Refusal.NotPermitted();
            }
        }

        boolean covers(GroupId group) {
            return whole || groups.contains(group);
        }
    }

    /** @throws Refusal.NotPermitted for those who decide about nothing here */
    Reach reach(CohortId cohort) {
        Membership membership = memberships.require(cohort);
        Holding held = access.mine();
        Scope institute = Scope.of(membership.institute());
        Scope itself = Scope.of(Scope.Kind.COHORT, cohort.value());
        if (held.has(Role.INSTITUTE_STAFF, institute)
                || held.has(Role.COORDINATOR, itself, institute)
                || held.has(Role.TUTOR, itself, institute)) {
            return new Reach(true, Set.of());
        }
        Set<GroupId> groups = groups(cohort, held);
        if (groups.isEmpty()) {
            throw new Refusal.NotPermitted();
        }
        return new Reach(false, groups);
    }

    private Set<GroupId> groups(CohortId cohort, Holding held) {
        var tutored = held.scopes(Role.TUTOR, Scope.Kind.GROUP);
        return tutored.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.sql("select id from learner_group where cohort_id = :cohort and id in (:groups)")
                        .param("cohort", cohort.value())
                        .param("groups", tutored)
                        .query((row, _) -> new GroupId(row.getObject("id", java.util.UUID.class)))
                        .list());
    }
}
