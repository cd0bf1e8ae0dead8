package org.banyan.certification.linkeddata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The proof {@code eddsa-rdfc-2022} of a document (https://www.w3.org/TR/vc-di-eddsa/): Ed25519 over what the document means, so
 * white space, the order of properties and names given to nodes do not matter.
 */
public final class DataIntegrity {

    public static final String SUITE = "eddsa-rdfc-2022";

    private DataIntegrity() {}

    /** Adds the proof to the document. */
    public static void sign(ObjectNode document, PrivateKey key, String verificationMethod, Instant when) {
        ObjectNode proof = document.objectNode()
                .put("type", "DataIntegrityProof")
                .put("created", when.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("verificationMethod", verificationMethod)
                .put("cryptosuite", SUITE)
                .put("proofPurpose", "assertionMethod");
        try {
            // The JDK's own takes several times as long, and a badge belongs to every certificate
            var signer = new Ed25519Signer();
            signer.init(true, PrivateKeyFactory.createKey(key.getEncoded()));
            byte[] digest = digest(document, proof);
            signer.update(digest, 0, digest.length);
            proof.put("proofValue", Multibase.write(signer.generateSignature()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The key of badges cannot sign", e);
        }
        document.putArray("proof").add(proof);
    }

    /**
     * Whether the proof is one over this document by the owner of the key.
     *
     * @throws UnclearMeaningException if the document says something that no known context defines
     */
    public static boolean verifies(ObjectNode document, ObjectNode proof, PublicKey key) {
        byte @Nullable [] written =
                Multibase.read(proof.path("proofValue").asString("")).orElse(null);
        if (written == null || written.length != 64) {
            return false;
        }
        ObjectNode unsigned = document.deepCopy();
        unsigned.remove("proof");
        ObjectNode options = proof.deepCopy();
        options.remove("proofValue");
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(digest(unsigned, options));
            return signature.verify(written);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] digest(ObjectNode document, ObjectNode proof) throws GeneralSecurityException {
        ObjectNode options = proof.deepCopy();
        options.set("@context", document.path("@context"));
        var both = new ByteArrayOutputStream();
        both.writeBytes(sha256(CanonicalQuads.of(Statements.of(options))));
        both.writeBytes(sha256(CanonicalQuads.of(Statements.of(document))));
        return both.toByteArray();
    }

    private static byte[] sha256(String text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
