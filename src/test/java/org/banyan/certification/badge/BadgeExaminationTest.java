package org.banyan.certification.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.banyan.certification.badge.Verdict.Kind;
import org.banyan.certification.signing.Keys;
import org.banyan.certification.signing.SigningKey;
import org.banyan.testing.Materials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BadgeExaminationTest {

    private static final Instant DAY = Instant.parse("2026-11-22T09:30:00Z");
    private static final SigningKey KEY = Keys.any(SigningKey.Kind.BADGE);
    private static final BadgeExamination OURS =
            new BadgeExamination(List.of(KEY.certificate().getPublicKey()), DAY.plusSeconds(60));
    private static final BadgeExamination STRANGERS = new BadgeExamination(List.of(), DAY.plusSeconds(60));

    /** Names with -err- must be refused; the last two cannot be built as the format wants and have no key or no proof. */
    @Test
    void badgesOfOthersAreJudged() throws IOException {
        Path folder = Materials.need("badges-ob3/1edtech-validator/ob30");
        List<String> table = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Verdict verdict = STRANGERS.of(Files.readAllBytes(file));
                String name = file.getFileName().toString();
                table.add("%-24s %-12s %s"
                        .formatted(name, verdict.kind(), verdict.detail())
                        .strip());
                boolean isGood = !name.contains("-err-") && !name.contains("noproof") && !name.endsWith(".jwt");
                assertThat(verdict.kind().isAccepted()).as(name).isEqualTo(isGood);
            }
        }
        Files.createDirectories(Path.of("target/certificates"));
        Files.write(Path.of("target/certificates/badges-of-others.txt"), table);
        assertThat(table).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void ourBadgeIsKnownInEveryForm() {
        String badge = badge().toString();

        assertThat(OURS.of(badge).kind()).isEqualTo(Kind.OURS);
        assertThat(OURS.of(BadgePicture.png(badge)).kind()).isEqualTo(Kind.OURS);
        assertThat(OURS.of(utf8(BadgePicture.svg(badge, "<&> ]]>"))).kind()).isEqualTo(Kind.OURS);
        assertThat(STRANGERS.of(badge).kind()).isEqualTo(Kind.UNALTERED);
        Verdict.Shown shown = java.util.Objects.requireNonNull(OURS.of(badge).shown());
        assertThat(List.of(shown.holder(), shown.title(), shown.issuerName()))
                .containsExactly("أمينة خليل", "Open Government", "معهد الحوكمة");
    }

    @ParameterizedTest
    @CsvSource({
        "/credentialSubject/achievement, name, Another course, ALTERED",
        "/credentialSubject/identifier/0, identityHash, Another name, ALTERED",
        "/credentialSubject/identifier/0, type, Person, MALFORMED",
        "/issuer, name, Another institute, ALTERED",
        "/issuer, id, https://elsewhere.example/, ALTERED",
        "/proof/0, proofPurpose, authentication, ALTERED",
        "/proof/0, created, 2020-01-01T00:00:00Z, ALTERED",
        "/proof/0, cryptosuite, bbs-2023, NOT_CHECKED",
        "/proof/0, verificationMethod, https://banyan.example/issuers/1, ALTERED",
        "/credentialSubject, type, Anything, MALFORMED"
    })
    void aChangedWordIsSeen(String place, String property, String value, Kind kind) {
        ObjectNode badge = badge();
        badge.withObject(place).put(property, value);

        assertThat(OURS.of(badge.toString()).kind()).isEqualTo(kind);
    }

    @Test
    void withoutProofItIsNotSignedAndAProofOfAnotherKeyIsNotOurs() {
        ObjectNode unsigned = badge();
        unsigned.remove("proof");
        ObjectNode forged = BadgeCredential.of(facts(null), Keys.any(SigningKey.Kind.BADGE));

        assertThat(OURS.of(unsigned.toString()).kind()).isEqualTo(Kind.NOT_SIGNED);
        assertThat(OURS.of(forged.toString()).kind()).isEqualTo(Kind.UNALTERED);
    }

    @Test
    void datesCount() {
        ObjectNode expiring = BadgeCredential.of(facts(DAY.plusSeconds(3600)), KEY);
        List<PublicKey> ours = List.of(KEY.certificate().getPublicKey());

        assertThat(OURS.of(expiring.toString()).kind()).isEqualTo(Kind.OURS);
        assertThat(new BadgeExamination(ours, DAY.plusSeconds(7200))
                        .of(expiring.toString())
                        .kind())
                .isEqualTo(Kind.EXPIRED);
        assertThat(new BadgeExamination(ours, DAY.minusSeconds(1))
                        .of(expiring.toString())
                        .kind())
                .isEqualTo(Kind.NOT_YET_VALID);
    }

    @Test
    void tokensAreJudgedByTheKeyTheyBring() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair keys = generator.generateKeyPair();
        String token = token(keys, "ES256");

        assertThat(STRANGERS.of(token).kind()).isEqualTo(Kind.UNALTERED);
        assertThat(STRANGERS
                        .of(token.substring(0, token.length() - 6) + "AAAAAA")
                        .kind())
                .isEqualTo(Kind.ALTERED);
        assertThat(STRANGERS.of(token(keys, "none")).kind()).isIn(Kind.NOT_CHECKED, Kind.ALTERED);
        assertThat(STRANGERS.of(token.substring(0, token.lastIndexOf('.') + 1)).kind())
                .isEqualTo(Kind.NOT_SIGNED);
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example/badge.json, ADDRESS",
        "{}, NO_BADGE",
        "anything, NO_BADGE",
        "[[[[, NO_BADGE",
        "<svg xmlns='http://www.w3.org/2000/svg'/>, NO_BADGE",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><svg>&b;</svg>, NO_BADGE"
    })
    void whatIsNoBadgeIsSaidToBeNone(String written, Kind kind) {
        assertThat(STRANGERS.of(utf8(written)).kind()).isEqualTo(kind);
    }

    @Test
    void statusListSaysWhichBadgesWereRevoked() {
        BitSet revoked = new BitSet();
        revoked.set(0);
        revoked.set(131_071);

        String encoded = BadgeCredential.statusList(
                        "https://banyan.example/issuers/1/status/0",
                        "https://banyan.example/issuers/1",
                        "Any institute",
                        revoked,
                        KEY,
                        DAY)
                .at("/credentialSubject/encodedList")
                .asString();

        assertThat(StatusBits.isSet(encoded, 0)).contains(true);
        assertThat(StatusBits.isSet(encoded, 1)).contains(false);
        assertThat(StatusBits.isSet(encoded, 131_071)).contains(true);
        assertThat(StatusBits.isSet(encoded, 131_072)).isEmpty();
        assertThat(encoded).hasSizeLessThan(200);
    }

    @Test
    void badgeFollowsTheSchema() throws IOException {
        Path schema =
                Materials.need("badges-ob3/1edtech-validator/schemas/ob_v3p0_achievementcredential_schema_draft4.json");

        assertThat(new SchemaFaults(JsonMapper.shared().readTree(Files.readString(schema)))
                        .of(SchemaFaults.inTheWordsOfTheFirstVersion(
                                BadgeCredential.of(facts(DAY.plusSeconds(1)), KEY))))
                .isEmpty();
    }

    private static ObjectNode badge() {
        return BadgeCredential.of(facts(null), KEY);
    }

    static BadgeFacts facts(@org.jspecify.annotations.Nullable Instant until) {
        return new BadgeFacts(
                "https://banyan.example/badges/7KQFM2XD9TPA0B3C.json",
                "ar",
                "أمينة خليل",
                "Open Government",
                "40 hours",
                "Who completes the course",
                "2026-000001",
                "https://banyan.example/catalogue/open-government",
                "https://banyan.example/issuers/1",
                "معهد الحوكمة",
                "https://banyan.example/badges/7KQFM2XD9TPA0B3C.png",
                DAY,
                DAY,
                until,
                131_075);
    }

    private static String token(KeyPair keys, String algorithm) throws Exception {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ObjectNode header =
                JsonMapper.shared().createObjectNode().put("alg", algorithm).put("typ", "JWT");
        header.putObject("jwk")
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("x", base64(key.getW().getAffineX().toByteArray()))
                .put("y", base64(key.getW().getAffineY().toByteArray()));
        ObjectNode claims = badge();
        claims.remove("proof");
        claims.put("iss", "https://banyan.example/issuers/1");
        String signed = base64(utf8(header.toString())) + "." + base64(utf8(claims.toString()));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(keys.getPrivate());
        signature.update(utf8(signed));
        return signed + "." + base64(signature.sign());
    }

    private static String base64(byte[] bytes) {
        byte[] unsigned = bytes.length == 33 && bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, 33) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
