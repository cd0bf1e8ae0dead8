package org.banyan.identity;

import java.time.Clock;
import java.util.Arrays;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides whether the person who asks holds a role where it is needed. Services ask here; views only hide. */
@Service
@Transactional(readOnly = true)
public class Access {

    private final CurrentPerson currentPerson;
    private final RoleGrantRepository grants;
    private final Clock clock;

    Access(CurrentPerson currentPerson, RoleGrantRepository grants, Clock clock) {
        this.currentPerson = currentPerson;
        this.grants = grants;
        this.clock = clock;
    }

    /** Whether the person asking is an administrator, or holds the role in one of the scopes or on the whole platform. */
    public boolean has(Role role, Scope... scopes) {
        return currentPerson
                .find()
                .map(person -> has(person.person(), role, scopes))
                .orElse(false);
    }

    /** The same for any person. */
    public boolean has(PersonId person, Role role, Scope... scopes) {
        return grants.inForce(person.value(), clock.instant()).stream()
                .anyMatch(grant -> grant.isOf(Role.ADMINISTRATOR, Scope.platform())
                        || grant.isOf(role, Scope.platform())
                        || Arrays.stream(scopes).anyMatch(scope -> grant.isOf(role, scope)));
    }

    /**
     * Goes on only if the role is held.
     *
     * @throws Refusal.NotPermitted otherwise
     */
    public void require(Role role, Scope... scopes) {
        if (!has(role, scopes)) {
            throw new Refusal.NotPermitted();
        }
    }
}
