package org.banyan.certification.signing;

import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys of this installation: made when first needed, kept in a keystore beside the data. Public halves stay published in the
 * database for as long as it lives, so that what an old key signed can be checked after it was followed by a new one.
 *
 * @see "docs/decisions/0300-certificates-are-signed.md"
 */
@Component
public class SigningKeys {

    private final Environment environment;
    private final JdbcClient sql;
    private final TransactionTemplate onItsOwn;
    private final Clock clock;
    private final Map<SigningKey.Kind, SigningKey> current = new EnumMap<>(SigningKey.Kind.class);
    private @Nullable KeyFile file;

    SigningKeys(Environment environment, JdbcClient sql, PlatformTransactionManager transactions, Clock clock) {
        this.environment = environment;
        this.sql = sql;
        this.onItsOwn = new TransactionTemplate(transactions);
        // The keystore takes nothing back, so neither may the database
        this.onItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The key that signs now. */
    public synchronized SigningKey current(SigningKey.Kind kind) {
        if (current.isEmpty()) {
            file().read().stream()
                    .sorted(Comparator.comparing(key -> key.certificate().getNotBefore()))
                    .forEach(this::use);
        }
        return Objects.requireNonNullElseGet(current.get(kind), () -> make(kind));
    }

    /** From now on another key signs. */
    public synchronized SigningKey rotate(SigningKey.Kind kind) {
        current(kind);
        return make(kind);
    }

    /** All public keys there have been, the newest first. */
    public List<PublishedKey> published() {
        for (SigningKey.Kind kind : SigningKey.Kind.values()) {
            current(kind);
        }
        return sql.sql("select id, kind, public_key, made_at from certificate_key order by made_at desc, id")
                .query((row, _) -> new PublishedKey(
                        row.getString("id"),
                        SigningKey.Kind.valueOf(row.getString("kind")),
                        publicKey(SigningKey.Kind.valueOf(row.getString("kind")), row.getBytes("public_key")),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    private SigningKey make(SigningKey.Kind kind) {
        String owner = URI.create(environment.getRequiredProperty("banyan.url")).getHost();
        SigningKey key = KeyMaking.make(kind, owner == null ? "Banyan" : owner, clock.instant());
        file().add(key);
        use(key);
        return key;
    }

    private void use(SigningKey key) {
        SigningKey.Kind kind = SigningKey.Kind.of(key.certificate());
        onItsOwn.executeWithoutResult(
                _ -> sql.sql("insert ignore into certificate_key (id, kind, public_key, made_at) values (?, ?, ?, ?)")
                        .params(
                                key.id(),
                                kind.name(),
                                key.certificate().getPublicKey().getEncoded(),
                                key.certificate().getNotBefore().toInstant())
                        .update());
        current.put(kind, key);
    }

    private KeyFile file() {
        if (file == null) {
            file = new KeyFile(folder(), environment.getProperty("banyan.keys.password"));
        }
        return file;
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
