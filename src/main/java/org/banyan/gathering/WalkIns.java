package org.banyan.gathering;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.PersonId;
import org.banyan.identity.Registry;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * People who come without having registered. Whoever keeps a roster may add any learner of the cohort and write down new
 * people by name; only staff may add others of the registry.
 */
@Component
class WalkIns {

    private final AttendanceStore store;
    private final PeopleFinder finder;
    private final Memberships memberships;
    private final Cohorts cohorts;
    private final Registry registry;

    WalkIns(AttendanceStore store, PeopleFinder finder, Memberships memberships, Cohorts cohorts, Registry registry) {
        this.store = store;
        this.finder = finder;
        this.memberships = memberships;
        this.cohorts = cohorts;
        this.registry = registry;
    }

    List<PersonChoice> choices(Gathering gathering, String words, Locale language) {
        Set<PersonId> listed = store.roster(gathering.id()).stream()
                .map(AttendanceStore.Row::person)
                .collect(Collectors.toSet());
        return finder.find(gathering.cohort(), store.learners(gathering.cohort()), listed, words, language);
    }

    /** Goes on for somebody of the cohort or of the roster, for staff of the institute with everybody it knows. */
    void requireKnown(Gathering gathering, PersonId person) {
        if (memberships.isLearner(person, gathering.cohort()) || store.isListed(gathering.id(), person)) {
            return;
        }
        if (registry.facts(cohorts.get(gathering.cohort()).institute(), List.of(person))
                .isEmpty()) {
            throw new Refusal.NotFound();
        }
    }

    PersonId writeDown(Gathering gathering, String name) {
        return registry.addByName(cohorts.get(gathering.cohort()).institute(), name);
    }
}
