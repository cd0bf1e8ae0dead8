package org.banyan.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grants roles and ends them. Administrators may do so everywhere, institute staff within their own institute; what reaches
 * beyond one institute is granted by administrators only. There is always an administrator left.
 */
@Service
@Transactional
public class Roles {

    private static final Set<Role> BEYOND_ONE_INSTITUTE = EnumSet.of(Role.ADMINISTRATOR, Role.PROGRAMME_MANAGER);

    private final RoleGrantRepository grants;
    private final PersonRepository people;
    private final CurrentPerson currentPerson;
    private final Access access;
    private final AuditTrail audit;
    private final List<ScopeOwner> scopeOwners;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Roles(
            RoleGrantRepository grants,
            PersonRepository people,
            CurrentPerson currentPerson,
            Access access,
            AuditTrail audit,
            List<ScopeOwner> scopeOwners,
            ApplicationEventPublisher events,
            Clock clock) {
        this.grants = grants;
        this.people = people;
        this.currentPerson = currentPerson;
        this.access = access;
        this.audit = audit;
        this.scopeOwners = scopeOwners;
        this.events = events;
        this.clock = clock;
    }

    /** A role that somebody holds, where, and since when. */
    public record Held(Role role, Scope scope, Instant since) {}

    /** Grants the role from now on; a role that is held already stays as it is. */
    public void grant(PersonId person, Role role, Scope scope) {
        requireMayDecide(role, scope);
        if (people.findById(person.value()).isEmpty()) {
            throw new Refusal.NotFound();
        }
        Instant now = clock.instant();
        if (find(person, role, scope, now).isEmpty()) {
            grants.save(new RoleGrant(person, role, scope, now));
            tell("identity.role-granted", person, role, scope);
        }
    }

    /** Ends the role now; a role that is not held stays so. */
    public void end(PersonId person, Role role, Scope scope) {
        requireMayDecide(role, scope);
        Instant now = clock.instant();
        find(person, role, scope, now).ifPresent(grant -> {
            if (role == Role.ADMINISTRATOR && grants.administrators(now).size() < 2) {
                throw new Refusal.Conflict("identity.refusal.last-administrator");
            }
            grant.end(now);
            tell("identity.role-ended", person, role, scope);
        });
    }

    /**
     * Lets somebody hold a role until a moment, or for good, because a rule of another module has decided so: a qualification,
     * the lead of a training. Whoever calls has asked for permission where one is needed.
     */
    public void grantByRule(PersonId person, Role role, Scope scope, @Nullable Instant until) {
        Instant now = clock.instant();
        Optional<RoleGrant> held = find(person, role, scope, now);
        RoleGrant grant = held.orElseGet(() -> grants.save(new RoleGrant(person, role, scope, now)));
        grant.lastUntil(until);
        if (held.isEmpty()) {
            tell("identity.role-granted", person, role, scope);
        }
    }

    /** Ends what a rule has granted. */
    public void endByRule(PersonId person, Role role, Scope scope) {
        Instant now = clock.instant();
        find(person, role, scope, now).ifPresent(grant -> {
            grant.end(now);
            tell("identity.role-ended", person, role, scope);
        });
    }

    /**
     * The roles that a person holds: all of them for that person, and for others those that they decide about.
     *
     * @throws Refusal.NotPermitted for somebody who decides about no role at all
     */
    @Transactional(readOnly = true)
    public List<Held> of(PersonId person) {
        SignedIn asking = currentPerson.require();
        boolean own = asking.person().equals(person);
        if (!own && !asking.holds(Role.INSTITUTE_STAFF)) {
            access.require(Role.ADMINISTRATOR, Scope.platform());
        }
        Holding mine = access.mine();
        return grants.inForce(person.value(), clock.instant()).stream()
                .map(grant -> new Held(grant.role(), grant.scope(), grant.grantedAt()))
                .filter(held -> own || mayDecide(mine, held.role(), held.scope()))
                .toList();
    }

    /** Everybody who may sign in and holds one of these roles in one of the very scopes, not only because of the whole platform; for services. */
    @Transactional(readOnly = true)
    public Set<PersonId> holders(Set<Role> roles, Scope... scopes) {
        List<UUID> ids = Arrays.stream(scopes).map(Scope::id).toList();
        return grants.holders(roles, ids, clock.instant()).stream()
                .filter(grant -> roles.stream()
                        .anyMatch(role -> Arrays.stream(scopes).anyMatch(scope -> grant.isOf(role, scope))))
                .map(RoleGrant::person)
                .collect(Collectors.toSet());
    }

    private Optional<RoleGrant> find(PersonId person, Role role, Scope scope, Instant now) {
        return grants.inForce(person.value(), now).stream()
                .filter(grant -> grant.isOf(role, scope))
                .findFirst();
    }

    private void requireMayDecide(Role role, Scope scope) {
        if (!mayDecide(access.mine(), role, scope)) {
            throw new Refusal.NotPermitted();
        }
    }

    private boolean mayDecide(Holding held, Role role, Scope scope) {
        return BEYOND_ONE_INSTITUTE.contains(role)
                ? held.has(Role.ADMINISTRATOR, Scope.platform())
                : held.has(
                        Role.INSTITUTE_STAFF,
                        instituteOf(scope).map(Scope::of).stream().toArray(Scope[]::new));
    }

    private Optional<InstituteId> instituteOf(Scope scope) {
        return scope.kind() == Scope.Kind.INSTITUTE
                ? Optional.of(new InstituteId(Objects.requireNonNull(scope.id())))
                : scopeOwners.stream()
                        .flatMap(owner -> owner.instituteOf(scope).stream())
                        .findFirst();
    }

    private void tell(String action, PersonId person, Role role, Scope scope) {
        audit.record(
                action,
                AuditTrail.Subject.of(person),
                scope.id() == null
                        ? Map.of("role", role, "scope", scope.kind())
                        : Map.of("role", role, "scope", scope.kind(), "id", scope.id()));
        events.publishEvent(new AccountChanged(person));
    }
}
