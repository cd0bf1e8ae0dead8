package org.banyan.courier;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs what comes back from outside, so that nothing need be remembered of it. The key is made once, is kept in the database, and
 * is the same on all servers.
 */
@Component
class CourierKey {

    private static final int LENGTH = 16;

    private final JdbcClient sql;
    private volatile byte @Nullable [] known;

    CourierKey(JdbcClient sql) {
        this.sql = sql;
    }

    /** The first 128 bits of a signature of these ids, for one purpose only. */
    byte[] sign(String purpose, UUID... ids) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            mac.update(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            mac.update((byte) 0);
            for (UUID id : ids) {
                mac.update(bytes(id));
            }
            return Arrays.copyOf(mac.doFinal(), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    boolean isSigned(byte[] signature, String purpose, UUID... ids) {
        return MessageDigest.isEqual(signature, sign(purpose, ids));
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID id(byte[] bytes, int from) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, LENGTH);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private byte[] secret() {
        byte[] secret = known;
        if (secret == null) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            sql.sql("insert ignore into courier_key (id, secret) values (1, ?)")
                    .param(random)
                    .update();
            secret = sql.sql("select secret from courier_key where id = 1")
                    .query((row, _) -> row.getBytes(1))
                    .single();
            known = secret;
        }
        return secret;
    }
}
