package org.banyan.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A human being in the registry, with or without an account. Names are kept as written, in any script. */
@Entity
@Table(name = "person")
class Person {

    @Id
    private UUID id;

    private String name;
    private String certificateName;
    private Instant createdAt;

    @Version
    private int version;

    protected Person() {}

    Person(String name, Instant createdAt) {
        this.id = PersonId.next().value();
        this.name = name;
        this.certificateName = name;
        this.createdAt = createdAt;
    }

    PersonId id() {
        return new PersonId(id);
    }

    String name() {
        return name;
    }

    String certificateName() {
        return certificateName;
    }

    void rename(String name, String certificateName) {
        this.name = name;
        this.certificateName = certificateName;
    }
}
