package org.banyan.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SignUpRepository extends Repository<SignUp, UUID> {

    SignUp save(SignUp signUp);

    Optional<SignUp> findByTokenHash(String tokenHash);

    @Modifying
    @Query("delete from SignUp s where s.email = :email")
    void deleteOf(String email);

    @Modifying
    @Query("delete from SignUp s where s.expiresAt < :before")
    void deleteExpired(Instant before);
}
