package org.banyan.certification.badge;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banyan.certification.badge.Verdict.Kind;
import org.banyan.certification.linkeddata.DataIntegrity;
import org.banyan.certification.linkeddata.Multikey;
import org.banyan.certification.linkeddata.UnclearMeaningException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges a badge from anywhere: JSON, a token, a picture. It asks nobody, so it can say that a badge is as it was signed, but of
 * keys other than ours not whose they are.
 *
 * @param ours our keys, also those of former years
 * @param now by which dates are judged
 */
public record BadgeExamination(Collection<PublicKey> ours, Instant now) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
    private static final List<String> NAMES = List.of("name", "ext:name");
    private static final String ENVELOPE = "data:application/vc+jwt,";

    public Verdict of(byte[] file) {
        Optional<String> text = BadgePicture.isPng(file) ? BadgePicture.inPng(file) : Optional.of(utf8(file));
        if (text.isPresent() && text.get().startsWith("<")) {
            text = BadgePicture.inSvg(file);
        }
        return text.map(this::of).orElseGet(() -> Verdict.of(Kind.NO_BADGE, ""));
    }

    public Verdict of(String written) {
        String text = written.strip();
        if (text.startsWith("http://") || text.startsWith("https://")) {
            return Verdict.of(Kind.ADDRESS, "");
        }
        if (TOKEN.matcher(text).matches()) {
            return JsonWebToken.read(text).map(this::of).orElseGet(() -> Verdict.of(Kind.NO_BADGE, ""));
        }
        try {
            return JsonMapper.shared().readTree(text) instanceof ObjectNode object
                    ? of(object)
                    : Verdict.of(Kind.NO_BADGE, "");
        } catch (JacksonException e) {
            return Verdict.of(Kind.NO_BADGE, "");
        }
    }

    private Verdict of(ObjectNode document) {
        String enveloped = document.path("id").asString("");
        if (enveloped.startsWith(ENVELOPE)) {
            return of(enveloped.substring(ENVELOPE.length()));
        }
        if (!document.has("credentialSubject") && !document.has("@context")) {
            return Verdict.of(Kind.NO_BADGE, "");
        }
        JsonNode proofs = document.path("proof");
        List<ObjectNode> known = (proofs.isArray() ? proofs.valueStream() : java.util.stream.Stream.of(proofs))
                .filter(proof ->
                        DataIntegrity.SUITE.equals(proof.path("cryptosuite").asString("")))
                .map(ObjectNode.class::cast)
                .toList();
        return judge(document, () -> {
            if (proofs.isMissingNode() || proofs.isEmpty()) {
                return new Signed(Kind.NOT_SIGNED, "proof", null);
            }
            return known.stream()
                    .map(proof -> signed(document, proof))
                    .min((one, other) -> one.kind().compareTo(other.kind()))
                    .orElseGet(() -> new Signed(
                            Kind.NOT_CHECKED,
                            proofs.findValuesAsString("type").stream()
                                    .findFirst()
                                    .orElse("proof"),
                            null));
        });
    }

    private Verdict of(JsonWebToken token) {
        ObjectNode credential = token.credential();
        return judge(credential, () -> {
            if (token.signature().isEmpty()) {
                return new Signed(Kind.NOT_SIGNED, "alg", null);
            }
            PublicKey key = token.key().orElse(null);
            if (key == null) {
                return new Signed(Kind.NOT_CHECKED, "jwk", null);
            }
            if (!token.verifies(key)) {
                return new Signed(Kind.ALTERED, "", key);
            }
            String issuer = token.claims().path("iss").asString(issuer(credential));
            return issuer.equals(issuer(credential))
                    ? new Signed(Kind.UNALTERED, "", key)
                    : new Signed(Kind.ALTERED, "iss", key);
        });
    }

    private record Signed(
            Kind kind, String detail, @Nullable PublicKey key) {}

    private Signed signed(ObjectNode document, ObjectNode proof) {
        String method = proof.path("verificationMethod").asString("");
        int hash = method.indexOf('#');
        String controller = hash < 0 ? method : method.substring(0, hash);
        PublicKey key = Multikey.read(method.substring(hash + 1)).orElse(null);
        if (key == null) {
            boolean elsewhere = method.startsWith("did:") || (method.startsWith("https://") && hash > 0);
            return new Signed(elsewhere ? Kind.NOT_CHECKED : Kind.ALTERED, "verificationMethod", null);
        }
        boolean isTheirs = controller.equals(issuer(document))
                || (controller.startsWith("did:key:") && method.startsWith(issuer(document)));
        if (!isTheirs || !proof.path("proofPurpose").asString("").equals("assertionMethod")) {
            return new Signed(Kind.ALTERED, "verificationMethod", key);
        }
        try {
            return DataIntegrity.verifies(document, proof, key)
                    ? new Signed(Kind.UNALTERED, "", key)
                    : new Signed(Kind.ALTERED, "proofValue", key);
        } catch (UnclearMeaningException e) {
            return new Signed(Kind.NOT_CHECKED, String.valueOf(e.getMessage()), key);
        }
    }

    private Verdict judge(ObjectNode credential, java.util.function.Supplier<Signed> signature) {
        Verdict.Shown shown = shown(credential);
        boolean hasStatus = credential.has("credentialStatus");
        Optional<String> fault = BadgeShape.fault(credential);
        if (fault.isPresent()) {
            return new Verdict(Kind.MALFORMED, fault.get(), shown, hasStatus);
        }
        Signed signed = signature.get();
        Kind kind = signed.kind();
        if (kind == Kind.UNALTERED && signed.key() != null && ours.contains(signed.key())) {
            kind = Kind.OURS;
        }
        if (kind.isAccepted() || kind == Kind.NOT_CHECKED) {
            if (shown.until() != null && shown.until().isBefore(now)) {
                kind = Kind.EXPIRED;
            } else if (shown.from() != null && shown.from().isAfter(now)) {
                kind = Kind.NOT_YET_VALID;
            }
        }
        return new Verdict(kind, signed.detail(), shown, hasStatus);
    }

    private static Verdict.Shown shown(ObjectNode badge) {
        JsonNode subject = badge.path("credentialSubject");
        String holder = subject.path("identifier")
                .valueStream()
                .filter(identity -> NAMES.contains(identity.path("identityType").asString("")))
                .map(identity -> identity.path("identityHash").asString(""))
                .findFirst()
                .orElseGet(() -> subject.path("id").asString(""));
        return new Verdict.Shown(
                badge.path("id").asString(""),
                subject.path("achievement")
                        .path("name")
                        .asString(badge.path("name").asString("")),
                issuer(badge),
                badge.path("issuer").path("name").asString(""),
                holder,
                moment(badge.path("validFrom")
                        .asString(badge.path("issuanceDate").asString(""))),
                moment(badge.path("validUntil")
                        .asString(badge.path("expirationDate").asString(""))));
    }

    private static String issuer(JsonNode badge) {
        JsonNode issuer = badge.path("issuer");
        return issuer.isString() ? issuer.asString() : issuer.path("id").asString("");
    }

    private static @Nullable Instant moment(String written) {
        try {
            return written.isEmpty() ? null : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String utf8(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).strip();
    }
}
