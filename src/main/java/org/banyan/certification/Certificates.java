package org.banyan.certification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.banyan.cascade.TrainingId;
import org.banyan.cascade.Trainings;
import org.banyan.certification.pdf.UnprintableTextException;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.Access;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.InstituteId;
import org.banyan.identity.People;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.progress.CourseCompleted;
import org.banyan.shared.Refusal;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues certificates, prints them, and answers whether one stands. */
@Service
@Transactional
public class Certificates {

    private final CertificateRepository certificates;
    private final CertificatePrinter printer;
    private final Issuing issuing;
    private final CertificateRegister register;
    private final Cohorts cohorts;
    private final Trainings trainings;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Access access;
    private final LiveCertificates live;

    Certificates(
            CertificateRepository certificates,
            CertificatePrinter printer,
            Issuing issuing,
            CertificateRegister register,
            Cohorts cohorts,
            Trainings trainings,
            People people,
            CurrentPerson currentPerson,
            Access access,
            LiveCertificates live) {
        this.certificates = certificates;
        this.printer = printer;
        this.issuing = issuing;
        this.register = register;
        this.cohorts = cohorts;
        this.trainings = trainings;
        this.people = people;
        this.currentPerson = currentPerson;
        this.access = access;
        this.live = live;
    }

    /** Issues the certificate of a completed enrolment, in the language the person reads; once, however often it is told. */
    @ApplicationModuleListener
    void on(CourseCompleted completed) {
        issuing.issue(completed);
    }

    /** The certificates of the person asking, the newest first. */
    @Transactional(readOnly = true)
    public List<CertificateEntry> mine() {
        return certificates.findByPersonIdOrderByIssuedAtDesc(currentPerson.id().value()).stream()
                .map(Certificate::entry)
                .toList();
    }

    /**
     * Listens to whether there is something new in {@link #mine}.
     *
     * @param listener must not take long
     * @return ends it
     */
    public Runnable listen(Runnable listener) {
        return live.listen(currentPerson.id(), listener);
    }

    /** What anybody may know who has the code: what the paper says, and whether it stands. */
    @Transactional(readOnly = true)
    public Optional<CertificateEntry> verify(VerificationCode code) {
        return certificates.findByCode(code.letters()).map(Certificate::entry);
    }

    /** The same of several at once; those that do not exist are left out. */
    @Transactional(readOnly = true)
    public List<CertificateEntry> verify(Collection<VerificationCode> codes) {
        return certificates
                .findByCodeIn(
                        codes.stream().map(VerificationCode::letters).distinct().toList())
                .stream()
                .map(Certificate::entry)
                .toList();
    }

    /**
     * The printed certificate, for anybody who has the code.
     *
     * @throws Refusal.NotFound if there is none of this code
     * @throws Refusal.Invalid if the name has letters that no font here can print
     */
    public byte[] pdf(VerificationCode code) {
        Certificate certificate = certificates.findByCode(code.letters()).orElseThrow(Refusal.NotFound::new);
        Optional<byte[]> printed = printer.printed(certificate);
        if (printed.isPresent()) {
            return printed.get();
        }
        certificate.nameAs(people.certificateName(certificate.person()));
        try {
            return printer.print(certificate);
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

    /** The certificates that stand of a training, for those who may see its people. */
    @Transactional(readOnly = true)
    public List<CertificateEntry> ofTraining(TrainingId id) {
        if (!trainings.maySeePeople(id)) {
            throw new Refusal.NotPermitted();
        }
        return certificates.findByTrainingIdAndRevokedAtIsNullOrderByNumber(id.value()).stream()
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
        register.revoke(certificate, reason.strip());
    }

    static String letters(UnprintableTextException e) {
        StringBuilder letters = new StringBuilder();
        e.codePoints().forEach(codePoint -> letters.appendCodePoint(codePoint).append(' '));
        return letters.toString().strip();
    }
}
