package org.banyan.certification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.Access;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The certificates of an institute for its staff: found, downloaded together, printed in one go. */
@Service
public class CertificateDesk {

    /** What one download holds; a file of 500 has some 40 MB. */
    public static final int MOST_AT_ONCE = 500;

    private static final String WHERE = " from certificate where institute_id = :institute"
            + " and (:text = '' or holder_name like :part or course_title like :part or number = :text or code = :code)"
            + " and (:course is null or course_id = :course)"
            + " and (:state = '' or :state = case when replaced_by is not null then 'REPLACED'"
            + " when revoked_at is not null then 'REVOKED' when expires_at <= :now then 'EXPIRED' else 'VALID' end)";

    private final CertificateRepository certificates;
    private final Certificates papers;
    private final Access access;
    private final JdbcClient sql;
    private final Clock clock;

    CertificateDesk(
            CertificateRepository certificates, Certificates papers, Access access, JdbcClient sql, Clock clock) {
        this.certificates = certificates;
        this.papers = papers;
        this.access = access;
        this.sql = sql;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<CertificateEntry> page(CertificateFilter filter, int offset, int limit) {
        require(filter);
        List<UUID> ids = filtered(
                        "select id" + WHERE + " order by issued_at desc, id desc limit :limit offset :offset", filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        Map<UUID, CertificateEntry> found =
                certificates.findByIdIn(ids).stream().collect(Collectors.toMap(Certificate::id, Certificate::entry));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Transactional(readOnly = true)
    public int count(CertificateFilter filter) {
        require(filter);
        return filtered("select count(*)" + WHERE, filter).query(Integer.class).single();
    }

    /** Courses of which there are certificates, by title. */
    @Transactional(readOnly = true)
    public Map<CourseId, String> courses(InstituteId institute) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        Map<CourseId, String> courses = new LinkedHashMap<>();
        sql.sql("select course_id, min(course_title) title from certificate where institute_id = ?"
                        + " group by course_id order by title")
                .param(institute.value())
                .query(row -> {
                    courses.put(new CourseId(row.getObject("course_id", UUID.class)), row.getString("title"));
                });
        return courses;
    }

    /** All of them as files in one; those whose name cannot be printed are left out. */
    public byte[] zip(CertificateFilter filter) {
        List<CertificateEntry> chosen = chosen(filter);
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            // The files are packed already
            zip.setLevel(0);
            for (CertificateEntry entry : chosen) {
                byte[] pdf = pdf(entry);
                if (pdf.length > 0) {
                    zip.putNextEntry(new ZipEntry(entry.number().replace('/', '-') + ".pdf"));
                    zip.write(pdf);
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** All of them as pages of one file, by name, for a printer. It is not signed; each paper shows its own code. */
    public byte[] printRun(CertificateFilter filter) {
        var pages = new PDFMergerUtility();
        pages.setDocumentMergeMode(PDFMergerUtility.DocumentMergeMode.OPTIMIZE_RESOURCES_MODE);
        var file = new ByteArrayOutputStream();
        pages.setDestinationStream(file);
        List<CertificateEntry> chosen = chosen(filter);
        if (chosen.isEmpty()) {
            throw new Refusal.NotFound();
        }
        chosen.stream()
                .sorted(Comparator.comparing(CertificateEntry::holderName))
                .map(this::pdf)
                .filter(pdf -> pdf.length > 0)
                .forEach(pdf -> pages.addSource(new RandomAccessReadBuffer(pdf)));
        try {
            pages.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private byte[] pdf(CertificateEntry entry) {
        try {
            return papers.pdf(entry.code());
        } catch (Refusal.Invalid unprintable) {
            return new byte[0];
        }
    }

    private List<CertificateEntry> chosen(CertificateFilter filter) {
        List<CertificateEntry> chosen = page(filter, 0, MOST_AT_ONCE + 1);
        if (chosen.size() > MOST_AT_ONCE) {
            throw new Refusal.Invalid("certification.refusal.too-many", MOST_AT_ONCE);
        }
        return chosen;
    }

    private void require(CertificateFilter filter) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(filter.institute()));
    }

    private JdbcClient.StatementSpec filtered(String statement, CertificateFilter filter) {
        String text = filter.text().strip();
        return sql.sql(statement)
                .param("institute", filter.institute().value())
                .param("text", text)
                .param(
                        "part",
                        "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param(
                        "code",
                        VerificationCode.read(text)
                                .map(VerificationCode::letters)
                                .orElse(""))
                .param(
                        "course",
                        filter.course() == null ? null : filter.course().value())
                .param("state", filter.state() == null ? "" : filter.state().name())
                .param("now", clock.instant());
    }
}
