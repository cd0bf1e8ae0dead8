package org.banyan.certification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.banyan.certification.templates.PaperFacts;
import org.banyan.courier.Courier;
import org.banyan.courier.Letter;
import org.banyan.identity.Profiles;
import org.banyan.shared.Texts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people a month ahead that a certificate of theirs expires; once. */
@Component
class CertificateReminders {

    private static final Duration AHEAD = Duration.ofDays(30);

    private final CertificateRepository certificates;
    private final Courier courier;
    private final Profiles profiles;
    private final Clock clock;

    CertificateReminders(CertificateRepository certificates, Courier courier, Profiles profiles, Clock clock) {
        this.certificates = certificates;
        this.courier = courier;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    @Transactional
    void remind() {
        Instant now = clock.instant();
        List<Certificate> due =
                certificates.findTop200ByExpiresAtBetweenAndRevokedAtIsNullAndRemindedAtIsNullOrderByExpiresAt(
                        now, now.plus(AHEAD));
        due.forEach(certificate -> {
            certificate.reminded(now);
            remind(certificate.entry(), certificate);
        });
    }

    private void remind(CertificateEntry certificate, Certificate of) {
        Locale language = profiles.languageOf(of.person());
        courier.send(Letter.to(
                        of.person(),
                        language,
                        Texts.text(language, "certification.letter.expires.subject", certificate.courseTitle()),
                        List.of(Texts.text(
                                language,
                                "certification.letter.expires.words",
                                certificate.courseTitle(),
                                PaperFacts.date(
                                        of.expiresAt() == null ? certificate.issuedAt() : of.expiresAt(), language),
                                certificate.instituteName())))
                .asking(
                        Texts.text(language, "certification.letter.expires.see"),
                        "/verify/" + certificate.code().letters()));
    }
}
