package org.banyan.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.banyan.shared.Uuid7;

/** A wish for an account. It is deleted when the account opens, or when its day has passed without confirmation. */
@Entity
@Table(name = "sign_up")
class SignUp {

    @Id
    private UUID id;

    private String tokenHash;
    private UUID instituteId;
    private String name;
    private String email;
    private String passwordHash;
    private String language;
    private Instant createdAt;
    private Instant expiresAt;

    protected SignUp() {}

    SignUp(
            Secret secret,
            InstituteId institute,
            PersonName name,
            EmailAddress email,
            String passwordHash,
            Locale language,
            Instant now,
            Instant expiresAt) {
        this.id = Uuid7.next();
        this.tokenHash = secret.hash();
        this.instituteId = institute.value();
        this.name = name.value();
        this.email = email.value();
        this.passwordHash = passwordHash;
        this.language = language.toLanguageTag();
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    InstituteId institute() {
        return new InstituteId(instituteId);
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    boolean isInForce(Instant now) {
        return now.isBefore(expiresAt);
    }
}
