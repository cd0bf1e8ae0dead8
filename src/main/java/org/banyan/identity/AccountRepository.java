package org.banyan.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, UUID> {

    Account save(Account account);

    Optional<Account> findById(UUID id);

    Optional<Account> findByPersonId(UUID person);

    Optional<Account> findByEmail(String email);

    long count();

    void flush();

    boolean existsByEmail(String email);
}
