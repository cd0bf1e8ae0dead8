package org.banyan.gathering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegistrationRepository extends Repository<Registration, UUID> {

    Registration save(Registration registration);

    Optional<Registration> findByGatheringIdAndPersonId(UUID gatheringId, UUID personId);

    long countByGatheringIdAndStatus(UUID gatheringId, RegistrationStatus status);

    /** The line for a place, the first first. */
    @Query("select r from Registration r where r.gatheringId = :gathering"
            + " and r.status = org.banyan.gathering.RegistrationStatus.WAITING order by r.linedUpAt, r.id")
    List<Registration> line(UUID gathering, Limit limit);

    @Query("select r.personId from Registration r where r.gatheringId = :gathering"
            + " and r.status <> org.banyan.gathering.RegistrationStatus.WITHDRAWN order by r.linedUpAt, r.id")
    List<UUID> people(UUID gathering);
}
