package org.banyan.certification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.banyan.certification.pdf.CertificatePdf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prints certificates and keeps each as it was first printed. */
@Component
class CertificatePrinter {

    private final CertificatePdf pdf = new CertificatePdf();
    private final CertificateSheets sheets;
    private final JdbcClient sql;

    CertificatePrinter(CertificateSheets sheets, JdbcClient sql) {
        this.sheets = sheets;
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
        byte[] document = pdf.render(sheets.of(certificate.entry()));
        sql.sql("insert ignore into certificate_document (certificate_id, pdf, digest) values (?, ?, ?)")
                .params(certificate.id(), document, digest(document))
                .update();
        return document;
    }

    private static String digest(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
