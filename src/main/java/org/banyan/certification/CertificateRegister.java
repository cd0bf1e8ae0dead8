package org.banyan.certification;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.banyan.cascade.Cascade;
import org.banyan.cascade.Standing;
import org.banyan.certification.pdf.UnprintableTextException;
import org.banyan.certification.templates.TemplateChoice;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.Institutes;
import org.banyan.identity.People;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters, replaces and revokes certificates; each time it is recorded, and the holder told. Who calls has asked whether it may be,
 * and whether it has been done already.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CertificateRegister {

    private final CertificateRepository certificates;
    private final CertificateNumbers numbers;
    private final CertificateRules rules;
    private final WaitingCertificates waiting;
    private final CertificatePrinter printer;
    private final Cascade cascade;
    private final TemplateChoice templates;
    private final People people;
    private final Institutes institutes;
    private final CertificateLetters letters;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final Clock clock;

    CertificateRegister(
            CertificateRepository certificates,
            CertificateNumbers numbers,
            CertificateRules rules,
            WaitingCertificates waiting,
            CertificatePrinter printer,
            Cascade cascade,
            TemplateChoice templates,
            People people,
            Institutes institutes,
            CertificateLetters letters,
            AuditTrail audit,
            ApplicationEventPublisher events,
            EntityManager entities,
            Clock clock) {
        this.certificates = certificates;
        this.numbers = numbers;
        this.rules = rules;
        this.waiting = waiting;
        this.printer = printer;
        this.cascade = cascade;
        this.templates = templates;
        this.people = people;
        this.institutes = institutes;
        this.letters = letters;
        this.audit = audit;
        this.events = events;
        this.entities = entities;
        this.clock = clock;
    }

    /** @param approved otherwise it waits where the institute wants to approve */
    void enter(Certified told, Locale language, boolean approved) {
        Standing standing = cascade.standing(told.person(), told.course());
        Certified certified = told.as(standing.part());
        if (!approved && rules.needsApproval(certified.institute())) {
            waiting.add(certified);
            return;
        }
        Instant now = clock.instant();
        Certificate certificate = certificates.save(new Certificate(
                certified,
                numbers.next(
                        certified.institute(),
                        certified.course(),
                        now.atZone(ZoneOffset.UTC).getYear()),
                language.toLanguageTag(),
                people.certificateName(certified.person()),
                institutes.get(certified.institute()).name(),
                standing,
                templates
                        .of(certified.institute(), certified.kind(), certified.course(), certified.cohort())
                        .orElse(null),
                rules.expiry(certified.institute(), certified.course(), now),
                now));
        changed(certificate, "certification.issued", Map.of("course", certified.title()));
        try {
            printer.print(certificate);
            letters.issued(certified.person(), certificate.entry());
        } catch (UnprintableTextException e) {
            // Issued all the same: the holder is told, chooses a form of the name that can be printed, and prints then
            letters.unprintable(certified.person(), certificate.entry(), Certificates.letters(e));
        }
    }

    /**
     * Issues another in the place of one; either points to the other.
     *
     * @param reason in the language of the certificate
     * @throws Refusal.Invalid if the name cannot be printed, or if the old one does not stand
     */
    Certificate replace(Certificate old, String name, @Nullable Instant until, String reason) {
        Instant now = clock.instant();
        Certificate fresh = old.replace(
                numbers.next(
                        old.institute(),
                        old.course(),
                        now.atZone(ZoneOffset.UTC).getYear()),
                name,
                until,
                reason,
                now);
        // The database lets only one of them stand: first the old one no longer does, then there is the new one
        entities.flush();
        certificates.save(fresh);
        try {
            printer.print(fresh);
        } catch (UnprintableTextException e) {
            throw new Refusal.Invalid("certification.refusal.unprintable", Certificates.letters(e));
        }
        changed(old, "certification.replaced", Map.of("by", fresh.entry().number(), "reason", reason));
        letters.replaced(old.person(), old.entry(), fresh.entry(), reason);
        return fresh;
    }

    void revoke(Certificate certificate, String reason) {
        certificate.revoke(reason, clock.instant());
        changed(certificate, "certification.revoked", Map.of("reason", reason));
        letters.revoked(certificate.person(), certificate.entry(), reason);
    }

    private void changed(Certificate certificate, String what, Map<String, String> facts) {
        Map<String, String> recorded = new HashMap<>(facts);
        recorded.put("number", certificate.entry().number());
        audit.record(what, AuditTrail.Subject.of(certificate.person()), recorded);
        events.publishEvent(new LiveCertificates.Changed(certificate.person()));
    }
}
