package org.banyan.gathering;

import com.ibm.icu.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.Access;
import org.banyan.identity.InstituteId;
import org.banyan.identity.People;
import org.banyan.identity.PersonFacts;
import org.banyan.identity.PersonId;
import org.banyan.identity.Registry;
import org.banyan.identity.RegistryFilter;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.springframework.stereotype.Component;

/**
 * Finds people by their names: some who are near at hand, and for staff everybody their institute knows. So those who may
 * not look into the registry learn of nobody by it.
 */
@Component
class PeopleFinder {

    private static final int MOST = 50;

    private final Cohorts cohorts;
    private final Registry registry;
    private final People people;
    private final Access access;

    PeopleFinder(Cohorts cohorts, Registry registry, People people, Access access) {
        this.cohorts = cohorts;
        this.registry = registry;
        this.people = people;
        this.access = access;
    }

    List<PersonChoice> find(
            CohortId cohort, Collection<PersonId> near, Set<PersonId> without, String words, Locale language) {
        String sought = words.strip().toLowerCase(language);
        Set<PersonChoice> found = new HashSet<>();
        people.names(near).forEach((person, name) -> {
            if (name.toLowerCase(language).contains(sought)) {
                found.add(new PersonChoice(person, name, null));
            }
        });
        InstituteId institute = cohorts.get(cohort).institute();
        if (!sought.isEmpty() && access.has(Role.INSTITUTE_STAFF, Scope.of(institute))) {
            registry.page(institute, new RegistryFilter(words, null, null, null), 0, MOST)
                    .forEach(facts -> found.add(choice(facts)));
        }
        Collator order = Collator.getInstance(language);
        return found.stream()
                .filter(choice -> !without.contains(choice.person()))
                .sorted(Comparator.comparing(PersonChoice::name, order::compare))
                .limit(MOST)
                .toList();
    }

    private static PersonChoice choice(PersonFacts facts) {
        return new PersonChoice(
                facts.person(),
                facts.name(),
                Stream.of(facts.organisation(), facts.email(), facts.phone())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }
}
