package org.banyan.certification.web;

import java.util.List;
import java.util.UUID;
import org.banyan.cascade.TrainingId;
import org.banyan.certification.CertificateEntry;
import org.banyan.certification.Certificates;
import org.banyan.certification.CohortIssuing;
import org.banyan.certification.KeyRotation;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.InstituteId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Certificates by number for the staff of an institute, with the rights of the token's owner. */
@RestController
@RequestMapping("/api/v1")
class CertificateApi {

    private final Certificates certificates;
    private final CohortIssuing cohortIssuing;
    private final KeyRotation keys;

    CertificateApi(Certificates certificates, CohortIssuing cohortIssuing, KeyRotation keys) {
        this.certificates = certificates;
        this.cohortIssuing = cohortIssuing;
        this.keys = keys;
    }

    /** Every institute has numbers of its own; usually the owner of the token works for one. */
    @GetMapping("/certificates")
    List<CertificateEntry> byNumber(@RequestParam String number) {
        return certificates.byNumber(number);
    }

    @GetMapping("/institutes/{institute}/certificates/{number}")
    CertificateEntry byNumber(@PathVariable UUID institute, @PathVariable String number) {
        return certificates.byNumber(new InstituteId(institute), number);
    }

    @GetMapping("/cohorts/{cohort}/certificates")
    List<CertificateEntry> ofCohort(@PathVariable UUID cohort) {
        return certificates.ofCohort(new CohortId(cohort));
    }

    /** Issues to everybody in the cohort who may be given one of the kind; they follow one after another. */
    @PostMapping("/cohorts/{cohort}/certificates")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Issued issue(@PathVariable UUID cohort, @RequestBody Issue issue) {
        CohortId id = new CohortId(cohort);
        return new Issued(cohortIssuing.issue(
                id,
                issue.kind(),
                cohortIssuing.candidates(id, issue.kind()).stream()
                        .map(CohortIssuing.Candidate::person)
                        .toList()));
    }

    /** Of people on the list of a training, with or without an account. */
    @GetMapping("/trainings/{training}/certificates")
    List<CertificateEntry> ofTraining(@PathVariable UUID training) {
        return certificates.ofTraining(new TrainingId(training));
    }

    @PostMapping("/institutes/{institute}/certificates/{number}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID institute, @PathVariable String number, @RequestBody Revocation revocation) {
        certificates.revoke(new InstituteId(institute), number, revocation.reason());
    }

    /** New keys sign from now on; for administrators. */
    @PostMapping("/certificate-keys/rotation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rotateKeys() {
        keys.rotate();
    }

    record Issue(CertificateKind kind) {}

    /**
     * What is being issued.
     *
     * @param count of people
     */
    record Issued(int count) {}

    record Revocation(String reason) {}
}
