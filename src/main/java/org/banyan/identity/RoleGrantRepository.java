package org.banyan.identity;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RoleGrantRepository extends Repository<RoleGrant, UUID> {

    RoleGrant save(RoleGrant grant);

    @Query("select g from RoleGrant g where g.personId = :person and (g.endedAt is null or g.endedAt > :at)")
    List<RoleGrant> inForce(UUID person, Instant at);

    /** Locked, so that two administrators cannot end each other at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from RoleGrant g where g.role = org.banyan.identity.Role.ADMINISTRATOR"
            + " and g.scopeKind = org.banyan.identity.Scope.Kind.PLATFORM and (g.endedAt is null or g.endedAt > :at)"
            + " and exists (select 1 from Account a where a.personId = g.personId and a.closedAt is null)")
    List<RoleGrant> administrators(Instant at);

    /** Everybody who may sign in and holds one of the roles in one of the scopes. */
    @Query(
            "select g from RoleGrant g where g.role in :roles and (g.endedAt is null or g.endedAt > :at)"
                    + " and g.scopeId in :scopes and exists (select 1 from Account a where a.personId = g.personId and a.closedAt is null)")
    List<RoleGrant> holders(Collection<Role> roles, Collection<UUID> scopes, Instant at);
}
