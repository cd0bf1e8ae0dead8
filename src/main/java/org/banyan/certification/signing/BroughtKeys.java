package org.banyan.certification.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Reads the keys of a PKCS#12 file that an institute brings, and takes those with which certificates can be signed. */
final class BroughtKeys {

    static final int LARGEST_FILE = 64 * 1024;

    private static final byte[] PROBE = {'B', 'a', 'n', 'y', 'a', 'n'};

    private BroughtKeys() {}

    /** @throws UnusableKeyException if there is none, saying why */
    static List<SigningKey> read(byte[] file, char[] password, Instant now) throws UnusableKeyException {
        if (file.length > LARGEST_FILE) {
            throw new UnusableKeyException(UnusableKeyException.Why.NO_FILE_OF_KEYS);
        }
        List<SigningKey> usable = new ArrayList<>();
        UnusableKeyException.Why why = UnusableKeyException.Why.NO_KEY;
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey secret
                        && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    Optional<UnusableKeyException.Why> fault = fault(secret, certificate, now);
                    if (fault.isEmpty()) {
                        usable.add(new SigningKey(
                                KeyMaking.idOf(certificate.getPublicKey()),
                                secret,
                                certificate,
                                KeyFile.chain(store, alias)));
                    }
                    why = fault.orElse(why);
                }
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // What the reader says of the file may have parts of it; nobody gets to see that
            throw new UnusableKeyException(UnusableKeyException.Why.NO_FILE_OF_KEYS);
        }
        if (usable.isEmpty()) {
            throw new UnusableKeyException(why);
        }
        return usable;
    }

    private static Optional<UnusableKeyException.Why> fault(PrivateKey secret, X509Certificate certificate, Instant now)
            throws GeneralSecurityException {
        boolean isP256 = certificate.getPublicKey() instanceof ECPublicKey key && isP256(key);
        boolean isEd25519 = certificate.getPublicKey() instanceof EdECPublicKey edwards
                && edwards.getParams().getName().equals("Ed25519");
        if (!isP256 && !isEd25519) {
            return Optional.of(UnusableKeyException.Why.OTHER_KIND);
        }
        try {
            certificate.checkValidity(Date.from(now));
        } catch (CertificateException e) {
            return Optional.of(UnusableKeyException.Why.NOT_VALID);
        }
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !usage[0]) {
            return Optional.of(UnusableKeyException.Why.OTHER_USE);
        }
        return signs(secret, certificate) ? Optional.empty() : Optional.of(UnusableKeyException.Why.NO_KEY);
    }

    private static boolean isP256(ECPublicKey key) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec known = curve.getParameterSpec(ECParameterSpec.class);
        return key.getParams().getCurve().equals(known.getCurve())
                && key.getParams().getGenerator().equals(known.getGenerator());
    }

    private static boolean signs(PrivateKey secret, X509Certificate certificate) throws GeneralSecurityException {
        Signature signature =
                Signature.getInstance(SigningKey.Kind.of(certificate).signature());
        signature.initSign(secret);
        signature.update(PROBE);
        byte[] proof = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(PROBE);
        return signature.verify(proof);
    }
}
