package org.banyan.certification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.banyan.certification.signing.PdfSignature;
import org.banyan.certification.signing.PublishedKey;
import org.banyan.certification.signing.SigningKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of a PDF that somebody was sent whether it is the one that was issued. */
@Service
public class PaperCheck {

    /** Ours have less than a tenth of it. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final int LARGEST_BADGE = 64 * 1024;
    private static final Pattern CODE = Pattern.compile("/(?:badges|verify)/([0-9A-Z]{16})");

    private final CertificateRepository certificates;
    private final SigningKeys keys;
    private final JdbcClient sql;

    PaperCheck(CertificateRepository certificates, SigningKeys keys, JdbcClient sql) {
        this.certificates = certificates;
        this.keys = keys;
        this.sql = sql;
    }

    /** What the file is. */
    public enum Finding {
        /** To the byte the file that was issued. */
        ISSUED,
        /** Signed by us and unchanged, but another print of the certificate than the one that is kept. */
        SIGNED,
        /** Says that it is a certificate of ours, and is not the file that was issued. */
        ALTERED,
        /** Another PDF. */
        NOT_OURS,
        /** No PDF, or too large for one of ours. */
        NO_PDF
    }

    /**
     * What a file is, and of which certificate.
     *
     * @param certificate the one that the file is, or says to be
     */
    public record Answer(Finding finding, @Nullable CertificateEntry certificate) {}

    @Transactional(readOnly = true)
    public Answer check(byte[] file) {
        Optional<CertificateEntry> issued = sql.sql("select c.code from certificate_document d"
                        + " join certificate c on c.id = d.certificate_id where d.digest = ?")
                .param(CertificatePrinter.digest(file))
                .query(String.class)
                .optional()
                .flatMap(this::find);
        if (issued.isPresent()) {
            return new Answer(Finding.ISSUED, issued.get());
        }
        if (file.length > LARGEST
                || !new String(file, 0, Math.min(5, file.length), StandardCharsets.US_ASCII).equals("%PDF-")) {
            return new Answer(Finding.NO_PDF, null);
        }
        return claimed(file)
                .flatMap(certificates::findByCode)
                .map(certificate -> new Answer(
                        PdfSignature.isIntact(file, keysFor(certificate)) ? Finding.SIGNED : Finding.ALTERED,
                        certificate.entry()))
                .orElseGet(() -> new Answer(Finding.NOT_OURS, null));
    }

    private List<PublishedKey> keysFor(Certificate certificate) {
        return keys.published().stream()
                .filter(key -> key.isFor(certificate.institute().value()))
                .toList();
    }

    private Optional<CertificateEntry> find(String code) {
        return certificates.findByCode(code).map(Certificate::entry);
    }

    /** The code in the badge inside the file. Where the file is too broken for that, the letters may still stand in it. */
    private static Optional<String> claimed(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            var names = document.getDocumentCatalog().getNames();
            var files = names == null ? null : names.getEmbeddedFiles();
            PDComplexFileSpecification badge = files == null || files.getNames() == null
                    ? null
                    : files.getNames().get("certificate.json");
            if (badge == null || badge.getEmbeddedFile() == null) {
                return Optional.empty();
            }
            try (InputStream in = badge.getEmbeddedFile().createInputStream()) {
                return code(new String(in.readNBytes(LARGEST_BADGE), StandardCharsets.UTF_8));
            }
        } catch (IOException | RuntimeException e) {
            return code(new String(file, StandardCharsets.ISO_8859_1));
        }
    }

    private static Optional<String> code(String text) {
        Matcher code = CODE.matcher(text);
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }
}
