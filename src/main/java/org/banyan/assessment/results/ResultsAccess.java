package org.banyan.assessment.results;

import java.util.Set;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.Access;
import org.banyan.identity.Holding;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Programmes;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who may see results. Of a cohort its figures are for those who lead in it, names only for those who lead the learner. Of all
 * cohorts of a course the figures are for staff of its institute, and for who manages or works for a programme that the institute takes
 * part in, without a name. Figures of questions tell what is right, so that nobody sees them where they learn.
 */
@Component
class ResultsAccess {

    private static final Set<Role> LEADING = Set.of(Role.TUTOR, Role.COORDINATOR, Role.INSTITUTE_STAFF);

    private final Memberships memberships;
    private final Access access;
    private final Programmes programmes;

    ResultsAccess(Memberships memberships, Access access, Programmes programmes) {
        this.memberships = memberships;
        this.access = access;
        this.programmes = programmes;
    }

    /**
     * What somebody leads in a cohort.
     *
     * @param whole whether all of it
     * @param groups otherwise those
     */
    record Leading(Membership membership, boolean whole, Set<UUID> groups) {

        boolean leads(HandedIn attempt) {
            return whole || (attempt.group() != null && groups.contains(attempt.group()));
        }
    }

    /**
     * Goes on only for those who lead.
     *
     * @throws Refusal.NotPermitted for everybody else, and for who learns in the cohort
     */
    Leading requireLeading(CohortId cohort) {
        Membership membership = memberships.require(cohort);
        if (!membership.leads() || membership.enrolment().isPresent()) {
            throw new Refusal.NotPermitted("results.refusal.not-for-learners");
        }
        Holding held = access.mine();
        Scope[] scopes = {Scope.of(Scope.Kind.COHORT, cohort.value()), Scope.of(membership.institute())};
        return new Leading(
                membership,
                LEADING.stream().anyMatch(role -> held.has(role, scopes)),
                held.scopes(Role.TUTOR, Scope.Kind.GROUP));
    }

    boolean isStaff(InstituteId institute) {
        return access.has(Role.INSTITUTE_STAFF, Scope.of(institute));
    }

    boolean maySee(InstituteId institute) {
        Holding held = access.mine();
        return held.has(Role.INSTITUTE_STAFF, Scope.of(institute))
                || programmes.all().stream()
                        .filter(programme -> programme.institutes().contains(institute))
                        .anyMatch(programme -> held.has(
                                        Role.PROGRAMME_MANAGER,
                                        Scope.of(
                                                Scope.Kind.PROGRAMME,
                                                programme.id().value()))
                                || held.has(Role.INSTITUTE_STAFF, programme.instituteScopes()));
    }

    /**
     * Goes on only for those who may see the figures of an institute's courses.
     *
     * @throws Refusal.NotPermitted otherwise
     */
    void requireSight(InstituteId institute) {
        if (!maySee(institute)) {
            throw new Refusal.NotPermitted();
        }
    }
}
