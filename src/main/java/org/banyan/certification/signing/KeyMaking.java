package org.banyan.certification.signing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes keys, each with a certificate that it signs itself: who owns it is proved by where it is published. */
final class KeyMaking {

    private static final int YEARS_VALID = 30;

    private KeyMaking() {}

    static SigningKey make(SigningKey.Kind kind, String owner, Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm());
            if (kind == SigningKey.Kind.PAPER) {
                generator.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
            }
            KeyPair keys = generator.generateKeyPair();
            String id = idOf(keys.getPublic());
            return new SigningKey(id, keys.getPrivate(), certificate(kind, keys, owner, id, now));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException("No key can be made on this machine", e);
        }
    }

    /** Short enough for a QR code, long enough that no two keys of one installation are alike. */
    static String idOf(PublicKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static X509Certificate certificate(SigningKey.Kind kind, KeyPair keys, String owner, String id, Instant now)
            throws GeneralSecurityException, CertIOException, OperatorCreationException {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, "Certificates of " + owner)
                .addRDN(BCStyle.SERIALNUMBER, id)
                .build();
        Instant until = now.plus(365L * YEARS_VALID, ChronoUnit.DAYS);
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(1, keys.getPublic().getEncoded()).mod(BigInteger.ONE.shiftLeft(120)),
                Date.from(now.minus(1, ChronoUnit.HOURS)),
                Date.from(until),
                name,
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(kind.signature()).build(keys.getPrivate())));
    }
}
