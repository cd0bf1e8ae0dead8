package org.banyan.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.banyan.cascade.TrainingId;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.certification.templates.TemplateVersionId;
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
 * @param role PARTICIPANT, PEER_TUTOR or TRAINER; null on certificates from before it was stated
 * @param generation distance from the first trainers of the course; null where no training was recorded
 * @param revokedAt since when it does not stand, be it replaced or revoked
 * @param expiresAt null if it is valid for good
 * @param replaces the one that it was issued instead of
 * @param replacedBy the one that was issued instead of it
 * @param template the version of the institute's template that it is printed by; null for the page of the program
 * @param score the mean of the best scores in quizzes, of a hundred; null where there are none
 * @param fromDay first day of the cohort, with the last one; null where it has none
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
        @Nullable VerificationCode replacedBy,
        CertificateKind kind,
        @Nullable TemplateVersionId template,
        @Nullable BigDecimal score,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate untilDay) {

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

    /** The role alone. */
    Optional<String> plainRoleIn(Locale language) {
        return Optional.ofNullable(role)
                .map(said -> Texts.text(
                        language,
                        "certification.role." + said.toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** Role and generation as they were on the day, in words; empty on certificates that did not state them. */
    public Optional<String> roleIn(Locale language) {
        return plainRoleIn(language)
                .map(said -> generation == null
                        ? said
                        : Texts.text(language, "certification.role-generation", said, generation));
    }
}
