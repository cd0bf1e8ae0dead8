package org.banyan.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.banyan.cascade.TrainingId;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as screens and the public page show it: what the paper says, and whether it stands.
 *
 * @param cohort null on certificates of trainings with a list of people
 * @param training null on certificates of cohorts
 * @param hours of the course, or of the training
 * @param attendedHours that the gatherings count at which the holder was; nought where there were none
 * @param role PARTICIPANT or TRAINER; null on certificates from before it was stated
 * @param generation distance from the first trainers of the course; null where no training was recorded
 * @param revokedAt since when it does not stand, be it replaced or revoked
 * @param expiresAt null if it is valid for good
 * @param replaces the one that it was issued instead of
 * @param replacedBy the one that was issued instead of it
 */
public record CertificateEntry(
        CertificateId certificate,
        VerificationCode code,
        String number,
        @Nullable CohortId cohort,
        @Nullable TrainingId training,
        String language,
        String holderName,
        String courseTitle,
        String instituteName,
        BigDecimal hours,
        BigDecimal attendedHours,
        @Nullable String role,
        @Nullable Integer generation,
        Instant completedAt,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason,
        @Nullable Instant expiresAt,
        @Nullable VerificationCode replaces,
        @Nullable VerificationCode replacedBy) {

    /** Whether a certificate is worth something, and if not, why. */
    public enum State {
        VALID,
        EXPIRED,
        REPLACED,
        REVOKED
    }

    public boolean stands() {
        return revokedAt == null;
    }

    public State state(Instant now) {
        if (replacedBy != null) {
            return State.REPLACED;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt != null && !expiresAt.isAfter(now) ? State.EXPIRED : State.VALID;
    }

    /** Role and generation as they were on the day, in words; empty on certificates that did not state them. */
    public Optional<String> roleIn(Locale language) {
        return Optional.ofNullable(role)
                .map(said -> Texts.text(language, "certification.role." + said.toLowerCase(Locale.ROOT)))
                .map(said -> generation == null
                        ? said
                        : Texts.text(language, "certification.role-generation", said, generation));
    }
}
