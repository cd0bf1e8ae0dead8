package org.banyan.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PasswordResetRepository extends Repository<PasswordReset, String> {

    PasswordReset save(PasswordReset reset);

    Optional<PasswordReset> findById(String tokenHash);

    /** How many were deleted, so that of two who use one link at the same moment only one goes on. */
    @Modifying
    @Query("delete from PasswordReset r where r.accountId = :account")
    int deleteOf(UUID account);

    @Modifying
    @Query("delete from PasswordReset r where r.expiresAt < :before")
    void deleteExpired(Instant before);
}
