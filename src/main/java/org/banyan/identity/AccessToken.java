package org.banyan.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.banyan.shared.Uuid7;
import org.jspecify.annotations.Nullable;

/** The right of a program to act for a person over the HTTP API, until a day or until it is revoked. */
@Entity
@Table(name = "access_token")
class AccessToken {

    @Id
    private UUID id;

    private UUID accountId;
    private String name;
    private String tokenHash;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant revokedAt;

    protected AccessToken() {}

    AccessToken(AccountId account, String name, String tokenHash, Instant now, Instant expiresAt) {
        this.id = Uuid7.next();
        this.accountId = account.value();
        this.name = name;
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }

    boolean isInForce(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    void use(Instant now) {
        lastUsedAt = now;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }
}
