package org.banyan.certification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.banyan.cascade.Standing;
import org.banyan.curriculum.CourseOutline;
import org.banyan.enrolment.CohortEntry;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.progress.CourseCompleted;
import org.jspecify.annotations.Nullable;

/**
 * A certificate. It is issued once for an enrolment and keeps what was certified as it stood on that day: later changes of
 * the person's name, the course or the institute do not reach it. It may be revoked with a reason; then it stays to be
 * found, and says so.
 */
@Entity
@Table(name = "certificate")
class Certificate {

    @Id
    private UUID id;

    private String code;
    private String number;
    private UUID enrolmentId;
    private UUID personId;
    private UUID instituteId;
    private UUID courseId;
    private UUID courseVersionId;
    private UUID cohortId;
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

    @Version
    private int version;

    protected Certificate() {}

    Certificate(
            CourseCompleted completed,
            CohortEntry cohort,
            CourseOutline course,
            String number,
            String language,
            String holderName,
            String instituteName,
            BigDecimal attendedHours,
            Standing standing,
            Instant now) {
        this.id = CertificateId.next().value();
        this.code = VerificationCode.random().letters();
        this.number = number;
        this.enrolmentId = completed.enrolment().value();
        this.personId = completed.person().value();
        this.instituteId = cohort.institute().value();
        this.courseId = cohort.course().value();
        this.courseVersionId = completed.version().value();
        this.cohortId = completed.cohort().value();
        this.language = language;
        this.holderName = holderName;
        this.courseTitle = course.title();
        this.instituteName = instituteName;
        this.hours = course.hours();
        this.attendedHours = attendedHours;
        this.role = standing.part().name();
        this.generation = standing.generation().isPresent()
                ? Integer.valueOf(standing.generation().getAsInt())
                : null;
        this.completedAt = completed.at();
        this.issuedAt = now;
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

    CertificateEntry entry() {
        return new CertificateEntry(
                new CertificateId(id),
                new VerificationCode(code),
                number,
                new org.banyan.enrolment.CohortId(cohortId),
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
                revokedReason);
    }
}
