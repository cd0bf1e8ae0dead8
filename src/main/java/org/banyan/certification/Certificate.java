package org.banyan.certification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.banyan.cascade.Standing;
import org.banyan.cascade.TrainingId;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.certification.templates.TemplateVersionId;
import org.banyan.curriculum.CourseId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A certificate. It is issued once for an enrolment, or for a training with a list of people, and keeps what was certified as it stood on that day: later changes of
 * the person's name, the course or the institute do not reach it. It may be revoked with a reason, expire, or be replaced by
 * another, to which it then points as that one points back; it stays to be found, and says so.
 */
@Entity
@Table(name = "certificate")
class Certificate {

    @Id
    private UUID id;

    private String code;
    private String number;
    private @Nullable UUID enrolmentId;
    private UUID personId;
    private UUID instituteId;
    private UUID courseId;
    private @Nullable UUID courseVersionId;
    private @Nullable UUID cohortId;
    private @Nullable UUID trainingId;
    private String language;
    private String holderName;
    private String courseTitle;
    private String instituteName;
    private BigDecimal hours;
    private BigDecimal attendedHours;
    private @Nullable String role;
    private @Nullable Integer generation;
    private Instant completedAt;
    private Instant issuedAt;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedReason;
    private @Nullable Instant expiresAt;
    private @Nullable String replaces;
    private @Nullable String replacedBy;
    private @Nullable Instant remindedAt;
    private String kind;
    private @Nullable UUID templateVersionId;
    private @Nullable BigDecimal score;
    private @Nullable LocalDate fromDay;
    private @Nullable LocalDate untilDay;

    @Version
    private int version;

    protected Certificate() {}

    Certificate(
            Certified certified,
            String number,
            String language,
            String holderName,
            String instituteName,
            Standing standing,
            @Nullable TemplateVersionId template,
            @Nullable Instant expiresAt,
            Instant now) {
        this.id = CertificateId.next().value();
        this.code = VerificationCode.random().letters();
        this.number = number;
        this.enrolmentId = certified.enrolment();
        this.personId = certified.person().value();
        this.instituteId = certified.institute().value();
        this.courseId = certified.course().value();
        this.courseVersionId = certified.version();
        this.cohortId = certified.cohort();
        this.trainingId = certified.training();
        this.language = language;
        this.holderName = holderName;
        this.courseTitle = certified.title();
        this.instituteName = instituteName;
        this.hours = certified.hours();
        this.attendedHours = certified.attendedHours();
        this.kind = certified.kind().name();
        this.role = certified.kind() == CertificateKind.PEER_TUTOR
                ? kind
                : standing.part().name();
        this.generation = standing.generation().isPresent()
                ? Integer.valueOf(standing.generation().getAsInt())
                : null;
        this.completedAt = certified.completedAt();
        this.issuedAt = now;
        this.expiresAt = expiresAt;
        this.templateVersionId = template == null ? null : template.value();
        this.score = certified.score();
        this.fromDay = certified.from();
        this.untilDay = certified.until();
    }

    private Certificate(Certificate old, String number, String holderName, @Nullable Instant expiresAt, Instant now) {
        this.id = CertificateId.next().value();
        this.code = VerificationCode.random().letters();
        this.number = number;
        this.enrolmentId = old.enrolmentId;
        this.personId = old.personId;
        this.instituteId = old.instituteId;
        this.courseId = old.courseId;
        this.courseVersionId = old.courseVersionId;
        this.cohortId = old.cohortId;
        this.trainingId = old.trainingId;
        this.language = old.language;
        this.holderName = holderName;
        this.courseTitle = old.courseTitle;
        this.instituteName = old.instituteName;
        this.hours = old.hours;
        this.attendedHours = old.attendedHours;
        this.role = old.role;
        this.generation = old.generation;
        this.completedAt = old.completedAt;
        this.issuedAt = now;
        this.expiresAt = expiresAt;
        this.replaces = old.code;
        this.kind = old.kind;
        this.templateVersionId = old.templateVersionId;
        this.score = old.score;
        this.fromDay = old.fromDay;
        this.untilDay = old.untilDay;
    }

    /** Another that certifies the same, under this name and number; this one no longer stands and says by which it was followed. */
    Certificate replace(String number, String holderName, @Nullable Instant expiresAt, String reason, Instant now) {
        if (revokedAt != null) {
            throw new Refusal.Invalid("certification.refusal.does-not-stand");
        }
        Certificate replacement = new Certificate(this, number, holderName, expiresAt, now);
        revokedAt = now;
        revokedReason = reason;
        replacedBy = replacement.code;
        return replacement;
    }

    void reminded(Instant now) {
        remindedAt = now;
    }

    UUID id() {
        return id;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    /** Takes another form of the name as long as the certificate has not been printed, because this one cannot be. */
    void nameAs(String holderName) {
        this.holderName = holderName;
    }

    void revoke(String reason, Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            revokedReason = reason;
        }
    }

    InstituteId institute() {
        return new InstituteId(instituteId);
    }

    CourseId course() {
        return new CourseId(courseId);
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    CertificateEntry entry() {
        return new CertificateEntry(
                new CertificateId(id),
                new VerificationCode(code),
                number,
                cohortId == null ? null : new CohortId(cohortId),
                trainingId == null ? null : new TrainingId(trainingId),
                language,
                holderName,
                courseTitle,
                instituteName,
                hours,
                attendedHours,
                role,
                generation,
                completedAt,
                issuedAt,
                revokedAt,
                revokedReason,
                expiresAt,
                replaces == null ? null : new VerificationCode(replaces),
                replacedBy == null ? null : new VerificationCode(replacedBy),
                CertificateKind.valueOf(kind),
                templateVersionId == null ? null : new TemplateVersionId(templateVersionId),
                score,
                fromDay,
                untilDay);
    }
}
