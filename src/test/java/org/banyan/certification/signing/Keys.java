package org.banyan.certification.signing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys for tests that need no installation. */
public final class Keys {

    private static final Instant DAY = Instant.parse("2026-11-22T09:30:00Z");

    private Keys() {}

    public static SigningKey any(SigningKey.Kind kind) {
        return KeyMaking.make(kind, "banyan.example", Instant.parse("2026-01-22T09:30:00Z"));
    }

    public static SigningKey expired() {
        return KeyMaking.make(SigningKey.Kind.PAPER, "banyan.example", Instant.parse("1990-01-01T00:00:00Z"));
    }

    public static SigningKey mismatched() {
        SigningKey one = any(SigningKey.Kind.PAPER);
        return new SigningKey(one.id(), any(SigningKey.Kind.PAPER).secret(), one.certificate());
    }

    public static SigningKey rsa() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Any institute");
        var builder = new JcaX509v3CertificateBuilder(
                name, BigInteger.ONE, Date.from(DAY), Date.from(DAY.plusSeconds(9_999_999)), name, pair.getPublic());
        var certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
        return new SigningKey("rsa", pair.getPrivate(), certificate);
    }

    /** PKCS#12, as an institute would bring it. */
    public static byte[] file(SigningKey key, String password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("any", key.secret(), password.toCharArray(), new Certificate[] {key.certificate()});
        var file = new ByteArrayOutputStream();
        store.store(file, password.toCharArray());
        return file.toByteArray();
    }
}
