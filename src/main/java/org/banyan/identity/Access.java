package org.banyan.identity;

import java.time.Clock;
import java.util.List;
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
        return of(person).has(role, scopes);
    }

    /** All that the person asking holds, in one query; nothing if nobody is signed in. */
    public Holding mine() {
        return currentPerson.find().map(person -> of(person.person())).orElseGet(() -> new Holding(List.of()));
    }

    private Holding of(PersonId person) {
        return new Holding(grants.inForce(person.value(), clock.instant()));
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
