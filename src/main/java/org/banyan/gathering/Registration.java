package org.banyan.gathering;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.banyan.identity.PersonId;
import org.banyan.shared.Uuid7;

/**
 * Somebody's wish to come to a gathering: with a place, or in line for one. Who withdraws and comes again stands at the
 * end of the line. All changes happen while the gathering's row is held.
 */
@Entity
@Table(name = "gathering_registration")
class Registration {

    @Id
    private UUID id;

    private UUID gatheringId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    private Instant linedUpAt;
    private Instant changedAt;

    @Version
    private int version;

    protected Registration() {}

    Registration(GatheringId gathering, PersonId person, boolean hasPlace, Instant now) {
        this.id = Uuid7.next();
        this.gatheringId = gathering.value();
        this.personId = person.value();
        come(hasPlace, now);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    RegistrationStatus status() {
        return status;
    }

    boolean isWithdrawn() {
        return status == RegistrationStatus.WITHDRAWN;
    }

    /** Comes, or comes again. */
    final void come(boolean hasPlace, Instant now) {
        status = hasPlace ? RegistrationStatus.REGISTERED : RegistrationStatus.WAITING;
        linedUpAt = now;
        changedAt = now;
    }

    void promote(Instant now) {
        if (status != RegistrationStatus.WAITING) {
            throw new IllegalStateException("Only who waits can be given a place: " + status);
        }
        status = RegistrationStatus.REGISTERED;
        changedAt = now;
    }

    void withdraw(Instant now) {
        status = RegistrationStatus.WITHDRAWN;
        changedAt = now;
    }
}
