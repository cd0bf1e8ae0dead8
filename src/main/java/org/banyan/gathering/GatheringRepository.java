package org.banyan.gathering;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GatheringRepository extends Repository<Gathering, UUID> {

    Gathering save(Gathering gathering);

    void flush();

    Optional<Gathering> findById(UUID id);

    /** The gathering, held until the transaction ends, so that two cannot take its last seat. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from Gathering g where g.id = :id")
    Optional<Gathering> hold(UUID id);

    /** Those at which this person may enter a code now: of these cohorts, or registered for. */
    @Query("""
            select g from Gathering g where g.cancelledAt is null and g.startsAt <= :latestStart and g.endsAt > :earliestEnd
                and (g.cohortId in :cohorts or exists (select 1 from Registration r where r.gatheringId = g.id
                    and r.personId = :person and r.status <> org.banyan.gathering.RegistrationStatus.WITHDRAWN))
            order by g.startsAt, g.id""")
    List<Gathering> around(Instant latestStart, Instant earliestEnd, Collection<UUID> cohorts, UUID person);
}
