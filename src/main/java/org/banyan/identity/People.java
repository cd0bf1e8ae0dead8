package org.banyan.identity;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names of people, for screens that show who wrote, who learns and who is certified. */
@Service
@Transactional(readOnly = true)
public class People {

    private final PersonRepository people;

    People(PersonRepository people) {
        this.people = people;
    }

    /** The names as their bearers write them, in one query; a person who is not there is not in the answer. */
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.names(ids.stream().map(PersonId::value).toList()).stream()
                        .collect(Collectors.toMap(named -> new PersonId(named.id()), PersonRepository.Named::name));
    }

    public String name(PersonId id) {
        return people.findById(id.value()).orElseThrow(Refusal.NotFound::new).name();
    }

    /** The form of the name that is printed on certificates. */
    public String certificateName(PersonId id) {
        return people.findById(id.value()).orElseThrow(Refusal.NotFound::new).certificateName();
    }

    /** The language the person has chosen for the interface, or was last shown; empty for those without an account. */
    public Optional<Locale> language(PersonId id) {
        return people.language(id.value()).map(Locale::forLanguageTag);
    }
}
