package org.banyan.certification.badge;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.banyan.certification.linkeddata.Multikey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A badge as a signed token (JWT), in the algorithms that Open Badges allow and Ed25519; {@code none} and shared secrets are not. */
record JsonWebToken(JsonNode header, ObjectNode claims, String signed, String signature) {

    private static final Map<String, String> ALGORITHMS =
            Map.of("RS256", "SHA256withRSA", "ES256", "SHA256withECDSAinP1363Format", "EdDSA", "Ed25519");
    private static final Map<String, String> KEYS = Map.of("RS256", "RSA", "ES256", "EC", "EdDSA", "OKP");
    private static final int WEAKEST_RSA = 2048;

    static Optional<JsonWebToken> read(String text) {
        String[] parts = text.strip().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Base64.Decoder base64 = Base64.getUrlDecoder();
            JsonNode header = JsonMapper.shared().readTree(base64.decode(parts[0]));
            JsonNode claims = JsonMapper.shared().readTree(base64.decode(parts[1]));
            return claims instanceof ObjectNode object
                    ? Optional.of(new JsonWebToken(header, object, parts[0] + "." + parts[1], parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** The credential in it: the claims themselves, or as was the custom before, one of them. */
    ObjectNode credential() {
        return claims.path("vc") instanceof ObjectNode old ? old : claims;
    }

    /** The key that it brings along; empty if it only says where one could be fetched. */
    Optional<PublicKey> key() {
        JsonNode jwk = header.path("jwk");
        String kid = header.path("kid").asString("");
        if (jwk.isObject()) {
            return key(jwk, header.path("alg").asString(""));
        }
        return kid.startsWith("did:key:")
                ? Multikey.read(kid.substring("did:key:".length()).split("#", 2)[0])
                : Optional.empty();
    }

    boolean verifies(PublicKey key) {
        String algorithm = ALGORITHMS.get(header.path("alg").asString(""));
        if (algorithm == null || header.has("crit")) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(algorithm);
            check.initVerify(key);
            check.update(signed.getBytes(StandardCharsets.US_ASCII));
            return check.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<PublicKey> key(JsonNode jwk, String algorithm) {
        if (!jwk.path("kty").asString("").equals(KEYS.get(algorithm))) {
            return Optional.empty();
        }
        try {
            return switch (algorithm) {
                case "RS256" -> {
                    BigInteger modulus = number(jwk, "n");
                    yield modulus.bitLength() < WEAKEST_RSA
                            ? Optional.empty()
                            : Optional.of(KeyFactory.getInstance("RSA")
                                    .generatePublic(new RSAPublicKeySpec(modulus, number(jwk, "e"))));
                }
                case "ES256" ->
                    Optional.of(KeyFactory.getInstance("EC")
                            .generatePublic(
                                    new ECPublicKeySpec(new ECPoint(number(jwk, "x"), number(jwk, "y")), p256())));
                default ->
                    Multikey.ofRaw(Base64.getUrlDecoder().decode(jwk.path("x").asString("")));
            };
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ECParameterSpec p256() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static BigInteger number(JsonNode jwk, String part) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(part).asString("")));
    }
}
