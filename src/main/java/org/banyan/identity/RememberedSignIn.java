package org.banyan.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A browser that stays signed in to an account until a day. It is not changed while it is used. */
@Entity
@Table(name = "remembered_sign_in")
class RememberedSignIn {

    @Id
    private String tokenHash;

    private UUID accountId;
    private Instant createdAt;
    private Instant expiresAt;

    protected RememberedSignIn() {}

    RememberedSignIn(Secret secret, AccountId account, Instant now, Instant expiresAt) {
        this.tokenHash = secret.hash();
        this.accountId = account.value();
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isInForce(Instant now) {
        return now.isBefore(expiresAt);
    }
}
