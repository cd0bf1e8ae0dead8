package org.banyan.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RememberedSignInRepository extends Repository<RememberedSignIn, String> {

    RememberedSignIn save(RememberedSignIn remembered);

    Optional<RememberedSignIn> findById(String tokenHash);

    long countByAccountId(UUID account);

    @Modifying
    @Query("delete from RememberedSignIn r where r.tokenHash = :tokenHash")
    void delete(String tokenHash);

    @Modifying
    @Query("delete from RememberedSignIn r where r.accountId = :account")
    void deleteOf(UUID account);

    @Modifying
    @Query("delete from RememberedSignIn r where r.expiresAt < :before")
    void deleteExpired(Instant before);
}
