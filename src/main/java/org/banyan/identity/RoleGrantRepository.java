package org.banyan.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RoleGrantRepository extends Repository<RoleGrant, UUID> {

    RoleGrant save(RoleGrant grant);

    @Query("select g from RoleGrant g where g.personId = :person and (g.endedAt is null or g.endedAt > :at)")
    List<RoleGrant> inForce(UUID person, Instant at);
}
