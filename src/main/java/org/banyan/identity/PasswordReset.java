package org.banyan.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The right to set a new password without the old one, for an hour. It is deleted when it is used. */
@Entity
@Table(name = "password_reset")
class PasswordReset {

    @Id
    private String tokenHash;

    private UUID accountId;
    private Instant createdAt;
    private Instant expiresAt;

    protected PasswordReset() {}

    PasswordReset(Secret secret, AccountId account, Instant now, Instant expiresAt) {
        this.tokenHash = secret.hash();
        this.accountId = account.value();
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    boolean isInForce(Instant now) {
        return now.isBefore(expiresAt);
    }
}
