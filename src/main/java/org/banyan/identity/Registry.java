package org.banyan.identity;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people whom an institute knows, with or without an account, and what it knows of them. Staff of the institute see and
 * change them; another institute's facts about the same person are its own.
 *
 * @see "Decision record 0110: a person is known to institutes"
 */
@Service
@Transactional
public class Registry {

    private final RegistryStore store;
    private final Access access;
    private final EntityManager entities;
    private final Clock clock;

    Registry(RegistryStore store, Access access, EntityManager entities, Clock clock) {
        this.store = store;
        this.access = access;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The facts of these people, in one query; who is not known to the institute is not in the answer.
     *
     * @throws Refusal.NotPermitted for those who are not staff of the institute
     */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonFacts> facts(InstituteId institute, Collection<PersonId> people) {
        requireStaff(institute);
        return people.isEmpty()
                ? Map.of()
                : store.facts(institute, people).stream()
                        .collect(Collectors.toMap(PersonFacts::person, facts -> facts));
    }

    /** Notes that the institute knows this person; called where a person comes to an institute, whoever acts. */
    public void know(InstituteId institute, PersonId person) {
        entities.flush();
        store.know(institute, person, clock.instant());
    }

    private void requireStaff(InstituteId institute) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
    }
}
