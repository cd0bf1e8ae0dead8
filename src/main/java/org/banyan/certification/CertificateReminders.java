package org.banyan.certification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people a month ahead that a certificate of theirs expires; once. */
@Component
class CertificateReminders {

    private static final Duration AHEAD = Duration.ofDays(30);

    private final CertificateRepository certificates;
    private final CertificateLetters letters;
    private final Clock clock;

    CertificateReminders(CertificateRepository certificates, CertificateLetters letters, Clock clock) {
        this.certificates = certificates;
        this.letters = letters;
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
            CertificateEntry entry = certificate.entry();
            letters.expires(
                    certificate.person(), entry, Objects.requireNonNullElse(entry.expiresAt(), entry.issuedAt()));
        });
    }
}
