package org.banyan.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right of a person to sign in, by mail address and password. It is closed, never deleted.
 * Everything that was signed in before {@code signInsValidFrom} is signed out.
 */
@Entity
@Table(name = "account")
class Account {

    @Id
    private UUID id;

    private UUID personId;
    private String email;
    private String passwordHash;
    private @Nullable String language;
    private @Nullable String shownLanguage;
    private String zone;
    private Instant signInsValidFrom;
    private Instant createdAt;
    private @Nullable Instant closedAt;

    @Version
    private int version;

    protected Account() {}

    Account(PersonId person, String email, String passwordHash, @Nullable Locale language, ZoneId zone, Instant now) {
        this.id = AccountId.next().value();
        this.personId = person.value();
        this.email = EmailAddress.of(email).value();
        this.passwordHash = passwordHash;
        this.language = language == null ? null : language.toLanguageTag();
        this.zone = zone.getId();
        this.signInsValidFrom = now;
        this.createdAt = now;
    }

    AccountId id() {
        return new AccountId(id);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    Optional<Locale> language() {
        return Optional.ofNullable(language).map(Locale::forLanguageTag);
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    Instant signInsValidFrom() {
        return signInsValidFrom;
    }

    /** Whether somebody who signed in then is still signed in. */
    boolean admitsSignInOf(Instant then) {
        return isOpen() && !then.isBefore(signInsValidFrom);
    }

    /** A new password ends all sign-ins made with the old one. */
    void changePassword(String passwordHash, Instant now) {
        this.passwordHash = passwordHash;
        endSignIns(now);
    }

    /** The same password, kept in a newer way. */
    void keepPasswordAnew(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    void endSignIns(Instant now) {
        this.signInsValidFrom = now;
    }

    void isShown(Locale language) {
        this.shownLanguage = language.toLanguageTag();
    }

    void read(Locale language) {
        this.language = language.toLanguageTag();
    }

    void live(ZoneId zone) {
        this.zone = zone.getId();
    }
}
