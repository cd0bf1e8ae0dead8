package org.banyan.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CoursePublished;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.identity.InstituteId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One run of one course version. The standing cohort of a course opens by itself when the course is first published and has
 * neither dates nor seats, so that an installation can teach after one import; all others are planned by staff. A cohort
 * keeps its version until staff move it to a newer one.
 */
@Entity
@Table(name = "cohort")
class Cohort {

    @Id
    private UUID id;

    private UUID courseId;
    private UUID courseVersionId;
    private UUID instituteId;
    private @Nullable String name;
    private @Nullable String language;
    private @Nullable String region;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable Integer seats;

    @Enumerated(EnumType.STRING)
    private Admission admission;

    private @Nullable String enrolmentKey;
    private boolean standing;
    private Instant createdAt;
    private @Nullable Instant closedAt;

    @Version
    private int version;

    protected Cohort() {}

    private Cohort(CourseId course, CourseVersionId version, InstituteId institute, Admission admission, Instant now) {
        this.id = CohortId.next().value();
        this.courseId = course.value();
        this.courseVersionId = version.value();
        this.instituteId = institute.value();
        this.admission = admission;
        this.createdAt = now;
    }

    static Cohort standing(CoursePublished published, Instant now) {
        Cohort cohort = new Cohort(published.course(), published.version(), published.institute(), Admission.OPEN, now);
        cohort.standing = true;
        return cohort;
    }

    static Cohort planned(PlanCohort plan, InstituteId institute, Instant now) {
        Cohort cohort = new Cohort(plan.course(), plan.version(), institute, plan.admission(), now);
        cohort.name = plan.name();
        cohort.language = plan.language();
        cohort.region = plan.region();
        cohort.startsOn = plan.startsOn();
        cohort.endsOn = plan.endsOn();
        cohort.seats = plan.seats();
        cohort.enrolmentKey = plan.enrolmentKey();
        return cohort;
    }

    CohortId id() {
        return new CohortId(id);
    }

    CourseId course() {
        return new CourseId(courseId);
    }

    CourseVersionId courseVersion() {
        return new CourseVersionId(courseVersionId);
    }

    InstituteId institute() {
        return new InstituteId(instituteId);
    }

    Optional<Locale> language() {
        return Optional.ofNullable(language).map(Locale::forLanguageTag);
    }

    Optional<Integer> seats() {
        return Optional.ofNullable(seats);
    }

    Admission admission() {
        return admission;
    }

    /**
     * Lets somebody in who comes by themselves.
     *
     * @throws Refusal.Invalid if the key is wrong
     * @throws Refusal.NotPermitted if the cohort is closed or not for coming by oneself
     */
    void admit(String key, LocalDate today) {
        if (!isOpen(today)) {
            throw new Refusal.NotPermitted("enrolment.refusal.closed");
        }
        switch (admission) {
            case OPEN -> {}
            case KEY -> {
                if (!isKey(key)) {
                    throw new Refusal.Invalid("enrolment.refusal.wrong-key");
                }
            }
            case APPLICATION, CLOSED -> throw new Refusal.NotPermitted("enrolment.refusal.not-by-oneself");
        }
    }

    /** Compared without regard to case and spaces at the ends, in a time that does not tell how much was right. */
    private boolean isKey(String key) {
        return enrolmentKey != null && MessageDigest.isEqual(normalised(enrolmentKey), normalised(key));
    }

    private static byte[] normalised(String key) {
        return key.strip().toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether one may still come in, in whatever way. */
    boolean isOpen(LocalDate today) {
        return closedAt == null && (endsOn == null || !today.isAfter(endsOn));
    }

    @Nullable
    String enrolmentKey() {
        return enrolmentKey;
    }

    @Nullable
    String name() {
        return name;
    }

    int version() {
        return version;
    }

    /** A standing cohort keeps having neither name nor dates nor seats; only how one comes in is decided. */
    void change(PlanCohort plan) {
        if (!standing) {
            name = plan.name();
            language = plan.language();
            region = plan.region();
            startsOn = plan.startsOn();
            endsOn = plan.endsOn();
            seats = plan.seats();
        }
        admission = plan.admission();
        enrolmentKey = plan.admission() == Admission.KEY ? plan.enrolmentKey() : null;
    }

    boolean isStanding() {
        return standing;
    }

    void moveTo(CourseVersionId newer) {
        courseVersionId = newer.value();
    }

    void close(Instant now) {
        closedAt = now;
    }

    void reopen() {
        closedAt = null;
    }
}
