package org.banyan.enrolment;

import java.util.Objects;
import java.util.Optional;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Scope;
import org.banyan.identity.ScopeOwner;
import org.springframework.stereotype.Component;

/** Says which institute a cohort and a group belong to, so that its staff may grant roles for them. */
@Component
class CohortScopes implements ScopeOwner {

    private final CohortRepository cohorts;
    private final GroupStore groups;

    CohortScopes(CohortRepository cohorts, GroupStore groups) {
        this.cohorts = cohorts;
        this.groups = groups;
    }

    @Override
    public Optional<InstituteId> instituteOf(Scope scope) {
        return switch (scope.kind()) {
            case COHORT -> cohorts.findById(Objects.requireNonNull(scope.id())).map(Cohort::institute);
            case GROUP -> groups.instituteOfGroup(Objects.requireNonNull(scope.id()));
            case PLATFORM, INSTITUTE, PROGRAMME, COURSE -> Optional.empty();
        };
    }
}
