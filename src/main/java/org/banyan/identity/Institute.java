package org.banyan.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A training body: it owns courses, cohorts and certificate templates. */
@Entity
@Table(name = "institute")
class Institute {

    @Id
    private UUID id;

    private String slug;
    private String name;
    private String language;
    private boolean signUpOpen;
    private Instant createdAt;

    @Version
    private int version;

    protected Institute() {}

    Institute(String slug, String name, Locale language, boolean signUpOpen, Instant createdAt) {
        this.id = InstituteId.next().value();
        this.slug = slug;
        this.name = name;
        this.language = language.toLanguageTag();
        this.signUpOpen = signUpOpen;
        this.createdAt = createdAt;
    }

    InstituteId id() {
        return new InstituteId(id);
    }

    boolean isSignUpOpen() {
        return signUpOpen;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }
}
