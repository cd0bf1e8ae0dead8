package org.banyan.certification;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.banyan.certification.signing.PublishedKey;
import org.banyan.certification.signing.SigningKey;
import org.banyan.certification.signing.SigningKeys;
import org.banyan.certification.signing.UnusableKeyException;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys with which an institute signs its certificates itself: made here, or brought in. Without any, the installation's sign. What
 * was signed with a key is checked with it for ever, whichever sign now.
 *
 * @see "docs/decisions/0304-keys-of-institutes.md"
 */
@Service
@Transactional
public class InstituteKeys {

    private final SigningKeys keys;
    private final Institutes institutes;
    private final Access access;
    private final AuditTrail audit;

    InstituteKeys(SigningKeys keys, Institutes institutes, Access access, AuditTrail audit) {
        this.keys = keys;
        this.institutes = institutes;
        this.access = access;
        this.audit = audit;
    }

    /**
     * A key that signs or signed for the institute.
     *
     * @param id as it is published
     * @param signs whether it signs now
     */
    public record KeyEntry(String id, SigningKey.Kind kind, Instant since, boolean brought, boolean signs) {}

    /** Its own keys, the newest first. */
    @Transactional(readOnly = true)
    public List<KeyEntry> of(InstituteId institute) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        return keys.published().stream()
                .filter(key -> institute.value().equals(key.owner()))
                .map(key -> entry(institute, key))
                .toList();
    }

    /** From now on new keys of the institute sign, of papers and of badges. */
    public void make(InstituteId institute) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        for (SigningKey.Kind kind : SigningKey.Kind.values()) {
            made(institute, kind);
        }
    }

    /**
     * From now on the keys of this PKCS#12 file sign. A kind that is not in it is made here, unless the institute has one.
     *
     * @param password of the file; wiped after reading
     * @throws Refusal.Invalid if there is no key in it that can sign, saying why
     */
    public void bringIn(InstituteId institute, byte[] file, char[] password) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        Set<SigningKey.Kind> lacking = EnumSet.allOf(SigningKey.Kind.class);
        of(institute).forEach(key -> lacking.remove(key.kind()));
        try {
            for (SigningKey key : keys.bringIn(institute.value(), file, password)) {
                lacking.remove(key.kind());
                record(institute, "certification.key-brought", key.id());
            }
        } catch (UnusableKeyException e) {
            throw new Refusal.Invalid("certification.refusal.key."
                    + e.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } finally {
            Arrays.fill(password, '\0');
        }
        lacking.forEach(kind -> made(institute, kind));
    }

    private void made(InstituteId institute, SigningKey.Kind kind) {
        SigningKey key =
                keys.make(kind, institute.value(), institutes.get(institute).name());
        record(institute, "certification.key-made", key.id());
    }

    private KeyEntry entry(InstituteId institute, PublishedKey key) {
        boolean signs = keys.current(key.kind(), institute.value()).id().equals(key.id());
        return new KeyEntry(key.id(), key.kind(), key.since(), key.brought(), signs);
    }

    private void record(InstituteId institute, String action, String key) {
        audit.record(action, AuditTrail.Subject.of("institute", institute.value()), Map.of("key", key));
    }
}
