package org.banyan.certification.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Instant;
import org.banyan.testing.Materials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DataIntegrityTest {

    private static final String BADGE = """
            {"@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "https://example.org/1", "type": ["VerifiableCredential", "OpenBadgeCredential"], "name": "أمينة",
             "issuer": {"id": "https://example.org/issuer", "type": ["Profile"], "name": "Any institute"},
             "validFrom": "2026-11-22T09:30:00Z",
             "credentialSubject": {"type": ["AchievementSubject"], "identifier": [
               {"type": "IdentityObject", "hashed": false, "identityHash": "a", "identityType": "name"},
               {"type": "IdentityObject", "hashed": false, "identityHash": "b", "identityType": "name"}]}}
            """;

    /** Signed by 1EdTech with another program: what we take for the meaning must be what they took for it, to the bit. */
    @ParameterizedTest
    @ValueSource(strings = {"simple.json", "complete.json"})
    void signaturesOfOthersAreUnderstood(String file) throws Exception {
        Path badge = Materials.need("badges-ob3/1edtech-validator/ob30/" + file);
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(Files.readString(badge));
        ObjectNode proof = (ObjectNode) document.path("proof").path(0);
        String method = proof.path("verificationMethod").asString();
        PublicKey key = Multikey.read(method.substring(method.indexOf('#') + 1)).orElseThrow();

        assertThat(DataIntegrity.verifies(document, proof, key)).isTrue();
        document.put("name", "Another name");
        assertThat(DataIntegrity.verifies(document, proof, key)).isFalse();
    }

    @Test
    void orderOfPropertiesDoesNotMatterAndEveryWordDoes() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(BADGE);
        DataIntegrity.sign(document, keys.getPrivate(), "https://example.org/issuer#key", Instant.EPOCH);
        ObjectNode proof = (ObjectNode) document.path("proof").path(0);
        ObjectNode turned = document.objectNode();
        document.propertyStream().toList().reversed().forEach(entry -> turned.set(entry.getKey(), entry.getValue()));

        assertThat(DataIntegrity.verifies(turned, proof, keys.getPublic())).isTrue();
        turned.withObject("/credentialSubject/identifier/1").put("identityHash", "c");
        assertThat(DataIntegrity.verifies(turned, proof, keys.getPublic())).isFalse();
    }

    @Test
    void whatNoContextDefinesIsNotPassedOver() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(BADGE);
        document.put("grade", "best of all");

        assertThatThrownBy(
                        () -> DataIntegrity.sign(document, keys.getPrivate(), "https://example.org/#k", Instant.EPOCH))
                .isInstanceOf(UnclearMeaningException.class)
                .hasMessageContaining("grade");
    }

    @Test
    void knownWordsKeepTheirMeaning() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(BADGE);
        document.withArray("@context").addObject().put("name", "https://example.org/alias");

        assertThatThrownBy(
                        () -> DataIntegrity.sign(document, keys.getPrivate(), "https://example.org/#k", Instant.EPOCH))
                .isInstanceOf(UnclearMeaningException.class);
    }

    @Test
    void keysAreReadAsTheyAreWritten() throws Exception {
        PublicKey key =
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();

        assertThat(Multikey.write(key)).startsWith("z6Mk");
        assertThat(Multikey.read(Multikey.write(key))).contains(key);
        assertThat(Multikey.read("z6MkZ")).isEmpty();
        assertThat(Multibase.read("z0")).isEmpty();
    }
}
