package org.banyan.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.banyan.shared.Uuid7;
import org.jspecify.annotations.Nullable;

/** That somebody did something to something. It is written once and never changed. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    private UUID id;

    private Instant at;
    private @Nullable UUID actorId;
    private String action;
    private String subjectKind;
    private String subjectId;
    private @Nullable String details;

    protected AuditEntry() {}

    AuditEntry(
            Instant at, @Nullable PersonId actor, String action, AuditTrail.Subject subject, @Nullable String details) {
        this.id = Uuid7.next();
        this.at = at;
        this.actorId = actor == null ? null : actor.value();
        this.action = action;
        this.subjectKind = subject.kind();
        this.subjectId = subject.id();
        this.details = details;
    }
}
