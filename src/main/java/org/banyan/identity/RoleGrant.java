package org.banyan.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.banyan.shared.Uuid7;
import org.jspecify.annotations.Nullable;

/** That a person holds a role in a scope, from when, until when. It is ended, never deleted. */
@Entity
@Table(name = "role_grant")
class RoleGrant {

    @Id
    private UUID id;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Scope.Kind scopeKind;

    private @Nullable UUID scopeId;
    private Instant grantedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected RoleGrant() {}

    RoleGrant(PersonId person, Role role, Scope scope, Instant grantedAt) {
        this.id = Uuid7.next();
        this.personId = person.value();
        this.role = role;
        this.scopeKind = scope.kind();
        this.scopeId = scope.id();
        this.grantedAt = grantedAt;
    }

    Role role() {
        return role;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    boolean isOf(Role role, Scope scope) {
        return this.role == role && scope().equals(scope);
    }

    Instant grantedAt() {
        return grantedAt;
    }

    /** Lets the role hold until this moment, without end if there is none. */
    void lastUntil(@Nullable Instant end) {
        this.endedAt = end;
    }

    void end(Instant now) {
        this.endedAt = now;
    }

    Scope scope() {
        return new Scope(scopeKind, scopeId);
    }
}
