package org.banyan.certification;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.banyan.certification.pdf.CertificatePdf;
import org.banyan.certification.pdf.CertificateSheet;
import org.banyan.certification.signing.CompactStatement;
import org.banyan.certification.signing.PdfSignature;
import org.banyan.certification.signing.SigningKey;
import org.banyan.certification.signing.SigningKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prints and signs certificates, and keeps each as it was first printed. */
@Component
class CertificatePrinter {

    private final CertificatePdf pdf;
    private final CertificateSheets sheets;
    private final CertificateBadges badges;
    private final CertificateAddresses addresses;
    private final SigningKeys keys;
    private final EntityManager entities;
    private final JdbcClient sql;

    CertificatePrinter(
            CertificatePdf pdf,
            CertificateSheets sheets,
            CertificateBadges badges,
            CertificateAddresses addresses,
            SigningKeys keys,
            EntityManager entities,
            JdbcClient sql) {
        this.pdf = pdf;
        this.sheets = sheets;
        this.badges = badges;
        this.addresses = addresses;
        this.keys = keys;
        this.entities = entities;
        this.sql = sql;
    }

    Optional<byte[]> printed(Certificate certificate) {
        return sql.sql("select pdf from certificate_document where certificate_id = ?")
                .param(certificate.id())
                .query((row, _) -> row.getBytes("pdf"))
                .optional();
    }

    /** @throws org.banyan.certification.pdf.UnprintableTextException if no font here has the letters of the name */
    byte[] print(Certificate certificate) {
        CertificateEntry entry = certificate.entry();
        CertificateSheet sheet = sheets.of(entry);
        pdf.requirePrintable(sheet);
        // The badge and the document are written behind Hibernate's back
        entities.flush();
        SigningKey key =
                keys.current(SigningKey.Kind.PAPER, certificate.institute().value());
        URI scanned = URI.create(
                addresses.verification(entry.code()) + "#" + statement(entry).signed(key));
        byte[] document = PdfSignature.add(
                pdf.render(sheet.carrying(scanned, badges.of(certificate))),
                key,
                entry.instituteName(),
                entry.issuedAt());
        sql.sql("insert ignore into certificate_document (certificate_id, pdf, digest) values (?, ?, ?)")
                .params(certificate.id(), document, digest(document))
                .update();
        return document;
    }

    private static CompactStatement statement(CertificateEntry entry) {
        return new CompactStatement(
                entry.code().letters(),
                entry.issuedAt(),
                entry.completedAt(),
                entry.expiresAt(),
                entry.hours().multiply(BigDecimal.TEN).intValue(),
                entry.kind().number(),
                entry.holderName(),
                entry.courseTitle(),
                entry.instituteName());
    }

    static String digest(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
