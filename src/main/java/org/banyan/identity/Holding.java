package org.banyan.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All roles that a person holds at one moment, read once, for services that ask for several of them. */
public final class Holding {

    private final List<RoleGrant> grants;

    Holding(List<RoleGrant> grants) {
        this.grants = grants;
    }

    /** Whether the person is an administrator, or holds the role in one of the scopes or on the whole platform. */
    public boolean has(Role role, Scope... scopes) {
        return grants.stream()
                .anyMatch(grant -> grant.isOf(Role.ADMINISTRATOR, Scope.platform())
                        || grant.isOf(role, Scope.platform())
                        || Arrays.stream(scopes).anyMatch(scope -> grant.isOf(role, scope)));
    }

    /** Where of this kind the role is held. */
    public Set<UUID> scopes(Role role, Scope.Kind kind) {
        return grants.stream()
                .filter(grant -> grant.role() == role && grant.scope().kind() == kind)
                .map(grant -> Objects.requireNonNull(grant.scope().id()))
                .collect(Collectors.toSet());
    }
}
