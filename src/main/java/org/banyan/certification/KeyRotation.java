package org.banyan.certification;

import java.util.Map;
import org.banyan.certification.signing.SigningKey;
import org.banyan.certification.signing.SigningKeys;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an administrator follow the keys of certificates by new ones, every few years or after a loss. */
@Service
@Transactional
public class KeyRotation {

    private final SigningKeys keys;
    private final Access access;
    private final AuditTrail audit;

    KeyRotation(SigningKeys keys, Access access, AuditTrail audit) {
        this.keys = keys;
        this.access = access;
        this.audit = audit;
    }

    /** What was signed before is checked with the keys of that time, which stay published. */
    public void rotate() {
        access.require(Role.ADMINISTRATOR, Scope.platform());
        for (SigningKey.Kind kind : SigningKey.Kind.values()) {
            SigningKey fresh = keys.rotate(kind);
            audit.record(
                    "certification.key-rotated",
                    new AuditTrail.Subject("key", fresh.id()),
                    Map.of("kind", kind.name()));
        }
    }
}
