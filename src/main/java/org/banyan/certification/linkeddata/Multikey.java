package org.banyan.certification.linkeddata;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A public Ed25519 key as it stands in addresses of keys: {@code z6Mk…}. */
public final class Multikey {

    private static final byte[] ED25519 = {(byte) 0xED, 0x01};
    private static final byte[] ENCODED = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int LENGTH = 32;

    private Multikey() {}

    public static String write(PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] bytes = Arrays.copyOf(ED25519, ED25519.length + LENGTH);
        System.arraycopy(encoded, encoded.length - LENGTH, bytes, ED25519.length, LENGTH);
        return Multibase.write(bytes);
    }

    public static Optional<PublicKey> read(String written) {
        return Multibase.read(written)
                .filter(bytes -> bytes.length == ED25519.length + LENGTH
                        && Arrays.equals(bytes, 0, ED25519.length, ED25519, 0, ED25519.length))
                .flatMap(bytes -> ofRaw(Arrays.copyOfRange(bytes, ED25519.length, bytes.length)));
    }

    /** The key of these 32 bytes. */
    public static Optional<PublicKey> ofRaw(byte[] bytes) {
        if (bytes.length != LENGTH) {
            return Optional.empty();
        }
        byte[] encoded = Arrays.copyOf(ENCODED, ENCODED.length + LENGTH);
        System.arraycopy(bytes, 0, encoded, ENCODED.length, LENGTH);
        try {
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
