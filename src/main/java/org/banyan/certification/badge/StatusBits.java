package org.banyan.certification.badge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.BitSet;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The bits of a Bitstring Status List (https://www.w3.org/TR/vc-bitstring-status-list/), packed as it wants them. */
public final class StatusBits {

    /** The least that the standard allows, so that nobody is found out by the length of a list. */
    public static final int LENGTH = 131_072;

    private StatusBits() {}

    public static String address(String issuer, int place) {
        return issuer + "/status/" + place / LENGTH;
    }

    static String encode(BitSet set) {
        byte[] bits = new byte[LENGTH / 8];
        set.stream().forEach(place -> bits[place / 8] |= (byte) (0x80 >>> place % 8));
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /** Whether the place is set; empty if this is no list, or one without the place. */
    static Optional<Boolean> isSet(String encoded, int place) {
        if (!encoded.startsWith("u") || place < 0) {
            return Optional.empty();
        }
        try (var zip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            byte[] bits = zip.readNBytes(place / 8 + 1);
            return bits.length <= place / 8
                    ? Optional.empty()
                    : Optional.of((bits[place / 8] & 0x80 >>> place % 8) != 0);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
