package org.banyan.enrolment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.banyan.identity.Access;
import org.banyan.identity.CurrentPerson;
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

    CohortMemberships(
            CohortRepository cohorts, EnrolmentRepository enrolments, CurrentPerson currentPerson, Access access) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.currentPerson = currentPerson;
        this.access = access;
    }

    @Override
    public Membership require(CohortId id) {
        PersonId person = currentPerson.id();
        Cohort cohort = cohorts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        Optional<EnrolmentId> enrolment = enrolments
                .findByCohortIdAndPersonId(id.value(), person.value())
                .filter(found -> found.status().learns())
                .map(Enrolment::id);
        Scope[] scopes = {Scope.of(Scope.Kind.COHORT, id.value()), Scope.of(cohort.institute())};
        Set<Role> held = access.held(scopes);
        boolean leads = !Collections.disjoint(held, LEADING);
        if (enrolment.isEmpty() && !leads && Collections.disjoint(held, LOOKING)) {
            throw new Refusal.NotPermitted("enrolment.refusal.not-a-member");
        }
        return new Membership(
                person,
                id,
                cohort.course(),
                cohort.courseVersion(),
                cohort.institute(),
                cohort.language(),
                enrolment,
                leads);
    }

    @Override
    public boolean isLearner(PersonId person, CohortId cohort) {
        return enrolments
                .findByCohortIdAndPersonId(cohort.value(), person.value())
                .filter(enrolment -> enrolment.status().learns())
                .isPresent();
    }
}
