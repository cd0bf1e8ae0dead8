package org.banyan.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UUID> {

    Person save(Person person);

    Optional<Person> findById(UUID id);

    @Query("select new org.banyan.identity.PersonRepository$Named(p.id, p.name) from Person p where p.id in :ids")
    List<Named> names(Collection<UUID> ids);

    @Query("select coalesce(a.language, a.shownLanguage) from Account a where a.personId = :id")
    Optional<String> language(UUID id);

    record Named(UUID id, String name) {}
}
