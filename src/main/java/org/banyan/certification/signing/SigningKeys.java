package org.banyan.certification.signing;

import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys of this installation: made when first needed, kept in a keystore beside the data; and those of institutes that want their
 * own, each in a keystore beside it. Public halves stay published in the database for as long as it lives, so that what an old key
 * signed can be checked after it was followed by a new one. Secret halves are handed to what signs and to nothing else.
 *
 * @see "docs/decisions/0300-certificates-are-signed.md"
 */
@Component
public class SigningKeys {

    private final Environment environment;
    private final JdbcClient sql;
    private final TransactionTemplate onItsOwn;
    private final Clock clock;
    private final Map<Owner, KeyRing> rings = new HashMap<>();

    SigningKeys(Environment environment, JdbcClient sql, PlatformTransactionManager transactions, Clock clock) {
        this.environment = environment;
        this.sql = sql;
        this.onItsOwn = new TransactionTemplate(transactions);
        // The keystore takes nothing back, so neither may the database
        this.onItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Whose keys: an institute's, or with null the installation's. */
    private record Owner(@Nullable UUID institute) {

        static final Owner INSTALLATION = new Owner(null);

        String file() {
            return institute == null ? "certificates.p12" : "institute-" + institute + ".p12";
        }
    }

    /** The key of the installation that signs now. */
    public synchronized SigningKey current(SigningKey.Kind kind) {
        return ring(Owner.INSTALLATION)
                .current(kind, clock.instant())
                .orElseGet(() -> make(Owner.INSTALLATION, kind, site()));
    }

    /** The key that signs now for an institute: its own, or that of the installation. */
    public synchronized SigningKey current(SigningKey.Kind kind, UUID institute) {
        return ring(new Owner(institute)).current(kind, clock.instant()).orElseGet(() -> current(kind));
    }

    /** From now on another key signs. */
    public synchronized SigningKey rotate(SigningKey.Kind kind) {
        current(kind);
        return make(Owner.INSTALLATION, kind, site());
    }

    /**
     * From now on a new key of its own signs for the institute.
     *
     * @param name of the institute, for the certificate of the key
     */
    public synchronized SigningKey make(SigningKey.Kind kind, UUID institute, String name) {
        return make(new Owner(institute), kind, name);
    }

    /**
     * From now on the keys of this file sign for the institute, one of each kind.
     *
     * @throws UnusableKeyException if none of them can
     */
    public synchronized List<SigningKey> bringIn(UUID institute, byte[] file, char[] password)
            throws UnusableKeyException {
        Owner owner = new Owner(institute);
        List<SigningKey> brought = BroughtKeys.read(file, password, clock.instant());
        brought.forEach(key -> {
            ring(owner).file().add(key);
            use(owner, key, clock.instant(), true);
        });
        return brought;
    }

    /** All public keys there have been, the newest first. */
    public List<PublishedKey> published() {
        for (SigningKey.Kind kind : SigningKey.Kind.values()) {
            current(kind);
        }
        return sql.sql(
                        "select id, kind, public_key, made_at, institute_id, brought from certificate_key order by made_at desc, id")
                .query((row, _) -> new PublishedKey(
                        row.getString("id"),
                        SigningKey.Kind.valueOf(row.getString("kind")),
                        publicKey(SigningKey.Kind.valueOf(row.getString("kind")), row.getBytes("public_key")),
                        row.getTimestamp("made_at").toInstant(),
                        row.getObject("institute_id", UUID.class),
                        row.getBoolean("brought")))
                .list();
    }

    private SigningKey make(Owner owner, SigningKey.Kind kind, String name) {
        SigningKey key = KeyMaking.make(kind, name, clock.instant());
        ring(owner).file().add(key);
        use(owner, key, key.certificate().getNotBefore().toInstant(), false);
        return key;
    }

    private String site() {
        String host = URI.create(environment.getRequiredProperty("banyan.url")).getHost();
        return host == null ? "Banyan" : host;
    }

    /** The newest is the one that was published last: the certificate of one that was brought may be of any age. */
    private KeyRing ring(Owner owner) {
        KeyRing ring = rings.computeIfAbsent(
                owner,
                whose -> new KeyRing(
                        new KeyFile(folder(), whose.file(), environment.getProperty("banyan.keys.password"))));
        if (ring.isStale()) {
            Map<String, Instant> published = new HashMap<>();
            sql.sql("select id, made_at from certificate_key").query(row -> {
                published.put(row.getString("id"), row.getTimestamp("made_at").toInstant());
            });
            ring.read(key -> published.getOrDefault(
                            key.id(), key.certificate().getNotBefore().toInstant()))
                    .forEach(key ->
                            publish(owner, key, key.certificate().getNotBefore().toInstant(), false));
        }
        return ring;
    }

    private void use(Owner owner, SigningKey key, Instant since, boolean brought) {
        publish(owner, key, since, brought);
        ring(owner).use(key);
    }

    private void publish(Owner owner, SigningKey key, Instant since, boolean brought) {
        onItsOwn.executeWithoutResult(
                _ -> sql.sql("insert ignore into certificate_key (id, kind, public_key, made_at, institute_id, brought)"
                                + " values (?, ?, ?, ?, ?, ?)")
                        .param(key.id())
                        .param(key.kind().name())
                        .param(key.certificate().getPublicKey().getEncoded())
                        .param(since)
                        .param(owner.institute())
                        .param(brought)
                        .update());
    }

    /** Where the data is, unless told otherwise; several servers of one installation must be told the same. */
    private Path folder() {
        String given = environment.getProperty("banyan.keys", "");
        if (!given.isBlank()) {
            return Path.of(given);
        }
        boolean demo = environment.getProperty("banyan.demo", Boolean.class, false);
        return Path.of(environment.getProperty("BANYAN_DATA", ".data"), demo ? "demo" : "real", "keys");
    }

    private static java.security.PublicKey publicKey(SigningKey.Kind kind, byte[] encoded) {
        try {
            return KeyFactory.getInstance(kind.algorithm()).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A published key cannot be read", e);
        }
    }
}
