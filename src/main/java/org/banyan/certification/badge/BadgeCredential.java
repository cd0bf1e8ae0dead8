package org.banyan.certification.badge;

import java.security.PublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import org.banyan.certification.linkeddata.Contexts;
import org.banyan.certification.linkeddata.DataIntegrity;
import org.banyan.certification.linkeddata.Multikey;
import org.banyan.certification.signing.SigningKey;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes badges, the profile of who issues them, and the list of those revoked; badges and lists are signed. */
public final class BadgeCredential {

    private static final JsonMapper JSON = JsonMapper.shared();

    private BadgeCredential() {}

    public static ObjectNode of(BadgeFacts facts, SigningKey key) {
        ObjectNode badge = credential(facts.address(), "OpenBadgeCredential", facts.issuer(), facts.issuerName());
        badge.put("name", facts.title());
        badge.put("validFrom", seconds(facts.issuedAt()));
        if (facts.expiresAt() != null) {
            badge.put("validUntil", seconds(facts.expiresAt()));
        }
        badge.put("awardedDate", seconds(facts.completedAt()));
        badge.putObject("image").put("id", facts.picture()).put("type", "Image");
        badge.set("credentialSubject", subject(facts));
        String list = StatusBits.address(facts.issuer(), facts.place());
        badge.putObject("credentialStatus")
                .put("id", list + "#" + facts.place())
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", "revocation")
                .put("statusListIndex", String.valueOf(facts.place() % StatusBits.LENGTH))
                .put("statusListCredential", list);
        DataIntegrity.sign(
                badge, key.secret(), method(facts.issuer(), key.certificate().getPublicKey()), facts.issuedAt());
        return badge;
    }

    private static ObjectNode subject(BadgeFacts facts) {
        ObjectNode subject = JSON.createObjectNode();
        subject.putArray("type").add("AchievementSubject");
        subject.putArray("identifier")
                .addObject()
                .put("type", "IdentityObject")
                .put("hashed", false)
                .put("identityHash", facts.holder())
                .put("identityType", "ext:name");
        subject.put("licenseNumber", facts.number());
        subject.put("narrative", facts.narrative());
        ObjectNode achievement = subject.putObject("achievement");
        achievement.put("id", facts.course());
        achievement.putArray("type").add("Achievement");
        achievement.put("achievementType", "CertificateOfCompletion");
        achievement.put("name", facts.title());
        achievement.put("description", facts.narrative());
        achievement.putObject("criteria").put("narrative", facts.criteria());
        return subject;
    }

    /** One bit for every badge of the list, set if it does not stand; the same answer for whoever asks, so nobody learns for whom. */
    public static ObjectNode statusList(
            String address, String issuer, String issuerName, BitSet revoked, SigningKey key, Instant now) {
        ObjectNode list = credential(address, "BitstringStatusListCredential", issuer, issuerName);
        list.put("validFrom", seconds(now));
        list.putObject("credentialSubject")
                .put("id", address + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", "revocation")
                .put("encodedList", StatusBits.encode(revoked));
        DataIntegrity.sign(list, key.secret(), method(issuer, key.certificate().getPublicKey()), now);
        return list;
    }

    /** Who issues, and with which keys; those of former years as well. */
    public static ObjectNode profile(String address, String name, String site, List<PublicKey> keys) {
        ObjectNode profile = JSON.createObjectNode();
        profile.putArray("@context").add("https://www.w3.org/ns/cid/v1").add(Contexts.OPEN_BADGES);
        profile.put("id", address);
        profile.putArray("type").add("Profile");
        profile.put("name", name);
        profile.put("url", site);
        var methods = profile.putArray("verificationMethod");
        var uses = profile.putArray("assertionMethod");
        keys.forEach(key -> {
            methods.addObject()
                    .put("id", method(address, key))
                    .put("type", "Multikey")
                    .put("controller", address)
                    .put("publicKeyMultibase", Multikey.write(key));
            uses.add(method(address, key));
        });
        return profile;
    }

    private static ObjectNode credential(String address, String type, String issuer, String issuerName) {
        ObjectNode credential = JSON.createObjectNode();
        credential.putArray("@context").add(Contexts.CREDENTIALS).add(Contexts.OPEN_BADGES);
        credential.put("id", address);
        credential.putArray("type").add("VerifiableCredential").add(type);
        ObjectNode profile = credential.putObject("issuer");
        profile.put("id", issuer);
        profile.putArray("type").add("Profile");
        profile.put("name", issuerName);
        return credential;
    }

    /** The key itself stands in its address, so the badge can be checked without asking; asking tells whose key it is. */
    private static String method(String issuer, PublicKey key) {
        return issuer + "#" + Multikey.write(key);
    }

    private static String seconds(Instant when) {
        return when.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
