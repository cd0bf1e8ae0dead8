package org.banyan.enrolment;

import java.util.Optional;
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
        boolean leads = access.has(Role.TUTOR, scopes)
                || access.has(Role.COORDINATOR, scopes)
                || access.has(Role.INSTITUTE_STAFF, scopes);
        boolean mayLook =
                enrolment.isPresent() || leads || access.has(Role.AUTHOR, scopes) || access.has(Role.REVIEWER, scopes);
        if (!mayLook) {
            throw new Refusal.NotPermitted("enrolment.refusal.not-a-member");
        }
        return new Membership(
                person, id, cohort.course(), cohort.courseVersion(), cohort.institute(), enrolment, leads);
    }

    @Override
    public boolean isLearner(PersonId person, CohortId cohort) {
        return enrolments
                .findByCohortIdAndPersonId(cohort.value(), person.value())
                .filter(enrolment -> enrolment.status().learns())
                .isPresent();
    }
}
