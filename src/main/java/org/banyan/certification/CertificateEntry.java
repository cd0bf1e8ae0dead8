package org.banyan.certification;

import java.math.BigDecimal;
import java.time.Instant;
import org.banyan.enrolment.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as screens and the public page show it: what the paper says, and whether it stands.
 *
 * @param hours of the course
 * @param attendedHours that the gatherings count at which the holder was; nought where there were none
 */
public record CertificateEntry(
        CertificateId certificate,
        VerificationCode code,
        String number,
        CohortId cohort,
        String language,
        String holderName,
        String courseTitle,
        String instituteName,
        BigDecimal hours,
        BigDecimal attendedHours,
        Instant completedAt,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason) {

    public boolean stands() {
        return revokedAt == null;
    }
}
