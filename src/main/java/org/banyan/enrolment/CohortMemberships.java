package org.banyan.enrolment;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.identity.Access;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.Holding;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class CohortMemberships implements Memberships {

    private static final Set<Role> LEADING = EnumSet.of(Role.TUTOR, Role.COORDINATOR, Role.INSTITUTE_STAFF);
    private static final Set<Role> LOOKING = EnumSet.of(Role.AUTHOR, Role.REVIEWER);

    private final CohortRepository cohorts;
    private final EnrolmentRepository enrolments;
    private final CurrentPerson currentPerson;
    private final Access access;
    private final GroupStore groups;

    CohortMemberships(
            CohortRepository cohorts,
            EnrolmentRepository enrolments,
            CurrentPerson currentPerson,
            Access access,
            GroupStore groups) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.currentPerson = currentPerson;
        this.access = access;
        this.groups = groups;
    }

    @Override
    public Membership require(CohortId id) {
        PersonId person = currentPerson.id();
        Cohort cohort = cohorts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        Optional<Enrolment> enrolment = enrolments
                .findByCohortIdAndPersonId(id.value(), person.value())
                .filter(found -> found.status().learns());
        Scope[] scopes = CohortAccess.scopes(cohort);
        Holding held = access.mine();
        boolean leads = LEADING.stream().anyMatch(role -> held.has(role, scopes)) || tutorsAGroup(held, id);
        if (enrolment.isEmpty() && !leads && LOOKING.stream().noneMatch(role -> held.has(role, scopes))) {
            throw new Refusal.NotPermitted("enrolment.refusal.not-a-member");
        }
        return new Membership(
                person,
                id,
                cohort.course(),
                cohort.courseVersion(),
                cohort.institute(),
                cohort.language(),
                enrolment.map(Enrolment::id),
                enrolment.flatMap(Enrolment::group),
                leads);
    }

    /** Asks for the cohort's groups only where somebody is a group's tutor at all. */
    private boolean tutorsAGroup(Holding held, CohortId cohort) {
        Set<UUID> tutored = held.scopes(Role.TUTOR, Scope.Kind.GROUP);
        return !tutored.isEmpty() && groups.anyOf(cohort, tutored);
    }

    @Override
    public boolean isLearner(PersonId person, CohortId cohort) {
        return enrolments
                .findByCohortIdAndPersonId(cohort.value(), person.value())
                .filter(enrolment -> enrolment.status().learns())
                .isPresent();
    }
}
