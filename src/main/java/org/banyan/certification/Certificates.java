package org.banyan.certification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banyan.cascade.Cascade;
import org.banyan.certification.pdf.CertificatePdf;
import org.banyan.certification.pdf.UnprintableTextException;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.gathering.Attended;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.People;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.progress.CourseCompleted;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues certificates, prints them, and answers whether one stands. */
@Service
@Transactional
public class Certificates {

    private final CertificateRepository certificates;
    private final CertificateNumbers numbers;
    private final CertificateSheets sheets;
    private final CertificatePdf pdf = new CertificatePdf();
    private final Cohorts cohorts;
    private final PublishedCourses courses;
    private final People people;
    private final Institutes institutes;
    private final Attended attended;
    private final CurrentPerson currentPerson;
    private final Access access;
    private final Cascade cascade;
    private final AuditTrail audit;
    private final JdbcClient sql;
    private final Clock clock;

    Certificates(
            CertificateRepository certificates,
            CertificateNumbers numbers,
            CertificateSheets sheets,
            Cohorts cohorts,
            PublishedCourses courses,
            People people,
            Institutes institutes,
            Attended attended,
            CurrentPerson currentPerson,
            Access access,
            Cascade cascade,
            AuditTrail audit,
            JdbcClient sql,
            Clock clock) {
        this.certificates = certificates;
        this.numbers = numbers;
        this.sheets = sheets;
        this.cohorts = cohorts;
        this.courses = courses;
        this.people = people;
        this.institutes = institutes;
        this.attended = attended;
        this.currentPerson = currentPerson;
        this.access = access;
        this.cascade = cascade;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /** Issues the certificate of a completed enrolment, in the language the person reads; once, however often it is told. */
    @ApplicationModuleListener
    void on(CourseCompleted completed) {
        if (certificates.existsByEnrolmentId(completed.enrolment().value())) {
            return;
        }
        CohortEntry cohort = cohorts.get(completed.cohort());
        Locale language = people.language(completed.person())
                .orElseGet(() -> Locale.forLanguageTag(
                        courses.outline(completed.version(), Locale.ENGLISH).originalLanguage()));
        CourseOutline course = courses.outline(completed.version(), language);
        Instant now = clock.instant();
        Certificate certificate = certificates.save(new Certificate(
                completed,
                cohort,
                course,
                numbers.next(cohort.institute(), now.atZone(ZoneOffset.UTC).getYear()),
                language.toLanguageTag(),
                people.certificateName(completed.person()),
                institutes.get(cohort.institute()).name(),
                attended.of(completed.cohort(), completed.person()).hours(),
                cascade.standing(completed.person(), cohort.course()),
                now));
        audit.record(
                "certification.issued",
                AuditTrail.Subject.of(completed.person()),
                Map.of("number", certificate.entry().number(), "course", course.title()));
        try {
            print(certificate);
        } catch (UnprintableTextException e) {
            // Issued all the same: the holder is told, chooses a form of the name that can be printed, and prints then.
        }
    }

    /** The certificates of the person asking, the newest first. */
    @Transactional(readOnly = true)
    public List<CertificateEntry> mine() {
        return certificates.findByPersonIdOrderByIssuedAtDesc(currentPerson.id().value()).stream()
                .map(Certificate::entry)
                .toList();
    }

    /** What anybody may know who has the code: what the paper says, and whether it stands. */
    @Transactional(readOnly = true)
    public Optional<CertificateEntry> verify(VerificationCode code) {
        return certificates.findByCode(code.letters()).map(Certificate::entry);
    }

    /**
     * The printed certificate, for anybody who has the code.
     *
     * @throws Refusal.NotFound if there is none of this code
     * @throws Refusal.Invalid if the name has letters that no font here can print
     */
    public byte[] pdf(VerificationCode code) {
        Certificate certificate = certificates.findByCode(code.letters()).orElseThrow(Refusal.NotFound::new);
        Optional<byte[]> printed = sql.sql("select pdf from certificate_document where certificate_id = ?")
                .param(certificate.id())
                .query((row, _) -> row.getBytes("pdf"))
                .optional();
        if (printed.isPresent()) {
            return printed.get();
        }
        certificate.nameAs(people.certificateName(certificate.person()));
        try {
            return print(certificate);
        } catch (UnprintableTextException e) {
            throw new Refusal.Invalid("certification.refusal.unprintable", letters(e));
        }
    }

    /** A certificate by the institute's number, for its staff. */
    @Transactional(readOnly = true)
    public CertificateEntry byNumber(InstituteId institute, String number) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        return certificates
                .findByInstituteIdAndNumber(institute.value(), number)
                .map(Certificate::entry)
                .orElseThrow(Refusal.NotFound::new);
    }

    /** The same where the institute is not known: found are only certificates of institutes whose staff the person asking is. */
    @Transactional(readOnly = true)
    public List<CertificateEntry> byNumber(String number) {
        return certificates.findByNumber(number).stream()
                .filter(found -> access.has(Role.INSTITUTE_STAFF, Scope.of(found.institute())))
                .map(Certificate::entry)
                .toList();
    }

    /** All certificates of a cohort, for staff and coordinators. */
    @Transactional(readOnly = true)
    public List<CertificateEntry> ofCohort(CohortId id) {
        CohortEntry cohort = cohorts.get(id);
        Scope[] scopes = {Scope.of(Scope.Kind.COHORT, id.value()), Scope.of(cohort.institute())};
        if (!access.has(Role.INSTITUTE_STAFF, scopes)) {
            access.require(Role.COORDINATOR, scopes);
        }
        return certificates.findByCohortIdOrderByIssuedAt(id.value()).stream()
                .map(Certificate::entry)
                .toList();
    }

    /** Takes a certificate back; it stays to be found and says since when and why it does not stand. */
    public void revoke(InstituteId institute, String number, String reason) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        if (reason.isBlank()) {
            throw new Refusal.Invalid("certification.refusal.reason-missing");
        }
        Certificate certificate = certificates
                .findByInstituteIdAndNumber(institute.value(), number)
                .orElseThrow(Refusal.NotFound::new);
        certificate.revoke(reason.strip(), clock.instant());
        audit.record(
                "certification.revoked",
                AuditTrail.Subject.of(certificate.person()),
                Map.of("number", number, "reason", reason.strip()));
    }

    private byte[] print(Certificate certificate) {
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

    private static String letters(UnprintableTextException e) {
        StringBuilder letters = new StringBuilder();
        e.codePoints().forEach(codePoint -> letters.appendCodePoint(codePoint).append(' '));
        return letters.toString().strip();
    }
}
