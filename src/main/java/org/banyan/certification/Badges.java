package org.banyan.certification;

import java.security.PublicKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.certification.badge.BadgeCredential;
import org.banyan.certification.badge.BadgeExamination;
import org.banyan.certification.badge.BadgePicture;
import org.banyan.certification.badge.StatusBits;
import org.banyan.certification.badge.Verdict;
import org.banyan.certification.signing.PublishedKey;
import org.banyan.certification.signing.SigningKey;
import org.banyan.certification.signing.SigningKeys;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The badges of certificates for whoever has the code, who issues them, and what badges that anybody brings are worth. */
@Service
@Transactional
public class Badges {

    private static final Pattern CODE = Pattern.compile(".*/badges/([0-9A-Z]{16})\\.json");

    /** Whom no institute's keys are for. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final CertificateRepository certificates;
    private final CertificateBadges badges;
    private final CertificateAddresses addresses;
    private final SigningKeys keys;
    private final Institutes institutes;
    private final JdbcClient sql;
    private final Clock clock;

    Badges(
            CertificateRepository certificates,
            CertificateBadges badges,
            CertificateAddresses addresses,
            SigningKeys keys,
            Institutes institutes,
            JdbcClient sql,
            Clock clock) {
        this.certificates = certificates;
        this.badges = badges;
        this.addresses = addresses;
        this.keys = keys;
        this.institutes = institutes;
        this.sql = sql;
        this.clock = clock;
    }

    /** The signed credential. */
    public String json(VerificationCode code) {
        return badges.of(find(code));
    }

    /** A picture with the credential inside. */
    public byte[] png(VerificationCode code) {
        return BadgePicture.png(json(code));
    }

    /** A drawing with the credential inside. */
    public String svg(VerificationCode code) {
        Certificate certificate = find(code);
        return BadgePicture.svg(badges.of(certificate), certificate.entry().courseTitle());
    }

    /** Who issues, with all keys there have been. */
    @Transactional(readOnly = true)
    public String issuer(InstituteId id) {
        return BadgeCredential.profile(
                        addresses.issuer(id), institutes.get(id).name(), addresses.site(), badgeKeys(id.value()))
                .toString();
    }

    /** Which badges of the institute do not stand, as a signed list of bits. */
    @Transactional(readOnly = true)
    public String statusList(InstituteId id, int number) {
        BitSet revoked = new BitSet(StatusBits.LENGTH);
        sql.sql("select badge_index from certificate where institute_id = ? and revoked_at is not null"
                        + " and badge_index >= ? and badge_index < ?")
                .params(id.value(), (long) number * StatusBits.LENGTH, (number + 1L) * StatusBits.LENGTH)
                .query(Integer.class)
                .list()
                .forEach(place -> revoked.set(place % StatusBits.LENGTH));
        return BadgeCredential.statusList(
                        addresses.issuer(id) + "/status/" + number,
                        addresses.issuer(id),
                        institutes.get(id).name(),
                        revoked,
                        keys.current(SigningKey.Kind.BADGE, id.value()),
                        clock.instant())
                .toString();
    }

    /**
     * A key of papers, for checking without a network.
     *
     * @param names that the institute has had, whose key it is: a paper that says another is not signed by its institute. Empty for a
     *     key of the installation, which signs for all.
     */
    public record PaperKey(PublishedKey key, List<String> names) {}

    @Transactional(readOnly = true)
    public List<PaperKey> paperKeys() {
        return keys.published().stream()
                .filter(key -> key.kind() == SigningKey.Kind.PAPER)
                .map(key -> new PaperKey(key, names(key.owner())))
                .toList();
    }

    private List<String> names(@Nullable UUID institute) {
        if (institute == null) {
            return List.of();
        }
        List<String> names =
                new ArrayList<>(sql.sql("select distinct institute_name from certificate where institute_id = ?")
                        .param(institute)
                        .query(String.class)
                        .list());
        names.add(institutes.get(new InstituteId(institute)).name());
        return names.stream().distinct().toList();
    }

    /**
     * What a badge is worth.
     *
     * @param certificate what it stands for, if it is one of ours
     */
    public record Examined(Verdict verdict, @Nullable CertificateEntry certificate) {}

    /** Judges a badge that somebody brings: JSON, a token, or a picture with one of them inside. Nothing is fetched. */
    @Transactional(readOnly = true)
    public Examined examine(byte[] file) {
        Verdict.Shown said =
                new BadgeExamination(List.of(), clock.instant()).of(file).shown();
        UUID issuer = said == null ? NOBODY : addresses.institute(said.issuer()).orElse(NOBODY);
        Verdict verdict = new BadgeExamination(badgeKeys(issuer), clock.instant()).of(file);
        Verdict.Shown shown = verdict.shown();
        boolean mayBeOurs = verdict.kind() == Verdict.Kind.OURS || verdict.kind() == Verdict.Kind.EXPIRED;
        return new Examined(
                verdict, shown == null || !mayBeOurs ? null : ours(shown.id()).orElse(null));
    }

    private Optional<CertificateEntry> ours(String address) {
        Matcher code = CODE.matcher(address);
        return code.matches() && address.equals(addresses.badge(new VerificationCode(code.group(1)), "json"))
                ? certificates.findByCode(code.group(1)).map(Certificate::entry)
                : Optional.empty();
    }

    /** Those that may sign for the institute; what the key of another one signed in its name is none of ours. */
    private List<PublicKey> badgeKeys(UUID institute) {
        return keys.published().stream()
                .filter(key -> key.kind() == SigningKey.Kind.BADGE && key.isFor(institute))
                .map(PublishedKey::key)
                .toList();
    }

    private Certificate find(VerificationCode code) {
        return certificates.findByCode(code.letters()).orElseThrow(Refusal.NotFound::new);
    }
}
