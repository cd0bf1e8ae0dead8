package org.banyan.identity;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SlowdownRepository extends Repository<Slowdown, String> {

    /**
     * Makes the row or locks the one that is there. An {@code insert ignore} would only share its lock, and two that share it
     * and then both want to write lock each other out.
     */
    @Modifying
    @NativeQuery("insert into slowdown (id, attempts, last_at) values (:id, 0, :now) on duplicate key update id = id")
    void begin(String id, Instant now);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Slowdown s where s.id = :id")
    Optional<Slowdown> locked(String id);

    @Modifying
    @Query("delete from Slowdown s where s.id = :id")
    void delete(String id);

    @Modifying
    @Query("delete from Slowdown s where s.lastAt < :before and (s.pausedUntil is null or s.pausedUntil < :before)")
    int forgetOlderThan(Instant before);
}
