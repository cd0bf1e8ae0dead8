package org.banyan.certification;

import java.util.Locale;
import org.banyan.certification.badge.BadgeCredential;
import org.banyan.certification.badge.BadgeFacts;
import org.banyan.certification.signing.SigningKey;
import org.banyan.certification.signing.SigningKeys;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.shared.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the badge of a certificate, and keeps it as it was first made. */
@Component
class CertificateBadges {

    private final CertificateAddresses addresses;
    private final CertificateSheets sheets;
    private final SigningKeys keys;
    private final JdbcClient sql;

    CertificateBadges(CertificateAddresses addresses, CertificateSheets sheets, SigningKeys keys, JdbcClient sql) {
        this.addresses = addresses;
        this.sheets = sheets;
        this.keys = keys;
        this.sql = sql;
    }

    /** The signed credential as JSON. The certificate must be in the database. */
    String of(Certificate certificate) {
        return sql.sql("select credential from certificate_badge where certificate_id = ?")
                .param(certificate.id())
                .query(String.class)
                .optional()
                .orElseGet(() -> make(certificate));
    }

    private String make(Certificate certificate) {
        String badge = BadgeCredential.of(
                        facts(certificate),
                        keys.current(
                                SigningKey.Kind.BADGE, certificate.institute().value()))
                .toString();
        sql.sql("insert ignore into certificate_badge (certificate_id, credential) values (?, ?)")
                .params(certificate.id(), badge)
                .update();
        return badge;
    }

    private static String criteria(CertificateKind kind, Locale language) {
        return switch (kind) {
            case COMPLETION, TRAINER -> Texts.text(language, "certification.badge.criteria");
            case PARTICIPATION, PEER_TUTOR -> Texts.text(language, "certification.badge.criteria." + kind.key());
        };
    }

    private BadgeFacts facts(Certificate certificate) {
        CertificateEntry entry = certificate.entry();
        Locale language = Locale.forLanguageTag(entry.language());
        return sql.sql("select c.badge_index, coalesce(k.slug, '') slug from certificate c"
                        + " left join course k on k.id = c.course_id where c.id = ?")
                .param(certificate.id())
                .query((row, _) -> new BadgeFacts(
                        addresses.badge(entry.code(), "json"),
                        entry.language(),
                        entry.holderName(),
                        entry.courseTitle(),
                        String.join(". ", sheets.details(entry)) + ".",
                        criteria(entry.kind(), language),
                        entry.number(),
                        addresses.course(row.getString("slug")),
                        addresses.issuer(certificate.institute()),
                        entry.instituteName(),
                        addresses.badge(entry.code(), "png"),
                        entry.completedAt(),
                        entry.issuedAt(),
                        entry.expiresAt(),
                        row.getInt("badge_index")))
                .single();
    }
}
