package org.banyan.certification.signing;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A key with which this installation signs.
 *
 * @param id by which its public half is found for as long as there are certificates signed with it
 * @param chain the certificate, and those by which it was signed, where somebody signed it
 */
public record SigningKey(String id, PrivateKey secret, X509Certificate certificate, List<X509Certificate> chain) {

    /** A key whose certificate is signed by itself. */
    SigningKey(String id, PrivateKey secret, X509Certificate certificate) {
        this(id, secret, certificate, List.of(certificate));
    }

    /** What a key is for; each kind of signature wants a kind of key. */
    public enum Kind {
        /** Signatures in PDFs and in QR codes: P-256, which every reader and every browser knows. */
        PAPER("EC", "SHA256withECDSA"),
        /** Proofs of badges. */
        BADGE("Ed25519", "Ed25519");

        private final String algorithm;
        private final String signature;

        Kind(String algorithm, String signature) {
            this.algorithm = algorithm;
            this.signature = signature;
        }

        String algorithm() {
            return algorithm;
        }

        String signature() {
            return signature;
        }

        static Kind of(X509Certificate certificate) {
            return certificate.getPublicKey().getAlgorithm().equals("EC") ? PAPER : BADGE;
        }
    }

    public Kind kind() {
        return Kind.of(certificate);
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
