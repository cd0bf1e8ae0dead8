package org.banyan.enrolment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CoursePublished;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The runs of courses: which there are, and how they begin and end. */
@Service
@Transactional
public class Cohorts {

    private final CohortRepository cohorts;
    private final PublishedCourses courses;
    private final Institutes institutes;
    private final Access access;
    private final AuditTrail auditTrail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cohorts(
            CohortRepository cohorts,
            PublishedCourses courses,
            Institutes institutes,
            Access access,
            AuditTrail auditTrail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cohorts = cohorts;
        this.courses = courses;
        this.institutes = institutes;
        this.access = access;
        this.auditTrail = auditTrail;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the standing cohort of a course that is published for the first time. */
    @EventListener
    void on(CoursePublished published) {
        if (!cohorts.existsByCourseIdAndStandingTrue(published.course().value())) {
            cohorts.save(Cohort.standing(published, clock.instant()));
        }
    }

    /**
     * Plans a cohort of a published course version.
     *
     * @throws Refusal.NotPermitted for those who are not staff of the institute that owns the course
     */
    public CohortId plan(PlanCohort plan) {
        InstituteId institute =
                courses.outline(plan.version(), java.util.Locale.ENGLISH).institute();
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        if (plan.admission() == Admission.KEY
                && (plan.enrolmentKey() == null || plan.enrolmentKey().isBlank())) {
            throw new Refusal.Invalid("enrolment.refusal.key-missing");
        }
        if (plan.startsOn() != null && plan.endsOn() != null && plan.endsOn().isBefore(plan.startsOn())) {
            throw new Refusal.Invalid("enrolment.refusal.ends-before-start");
        }
        if (plan.seats() != null && plan.seats() < 1) {
            throw new Refusal.Invalid("enrolment.refusal.no-seats");
        }
        return cohorts.save(Cohort.planned(plan, institute, clock.instant())).id();
    }

    /** Ends enrolment; those who learn there go on. */
    public void close(CohortId id) {
        Cohort cohort = cohorts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        access.require(Role.INSTITUTE_STAFF, Scope.of(cohort.institute()));
        cohort.close(clock.instant());
    }

    /**
     * Lets a cohort run a newer version of its course. What its people have read, written and answered stays theirs, because
     * topics and quizzes are the same ones through all versions.
     *
     * @throws Refusal.NotPermitted for those who are not staff of the institute
     * @throws Refusal.Invalid if the version is of another course, or not newer
     */
    public void moveTo(CohortId id, CourseVersionId version) {
        Cohort cohort = cohorts.hold(id.value()).orElseThrow(Refusal.NotFound::new);
        access.require(Role.INSTITUTE_STAFF, Scope.of(cohort.institute()));
        CourseVersionId from = cohort.courseVersion();
        int before = cohorts.numberOf(from.value(), cohort.course().value()).orElse(0);
        int after = cohorts.numberOf(version.value(), cohort.course().value()).orElse(0);
        if (after <= before) {
            throw new Refusal.Invalid("enrolment.refusal.not-newer");
        }
        cohort.moveTo(version);
        auditTrail.record(
                "enrolment.cohort-moved",
                AuditTrail.Subject.of("cohort", id.value()),
                Map.of("from", before, "to", after));
        events.publishEvent(new CohortMoved(id, from, version));
    }

    @Transactional(readOnly = true)
    public CohortEntry get(CohortId cohort) {
        return cohorts.entries(List.of(cohort.value())).stream().findFirst().orElseThrow(Refusal.NotFound::new);
    }

    @Transactional(readOnly = true)
    public Map<CohortId, CohortEntry> entries(Collection<CohortId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : cohorts.entries(ids.stream().map(CohortId::value).toList()).stream()
                        .collect(Collectors.toMap(CohortEntry::cohort, entry -> entry));
    }

    /** Cohorts of a course that one may still come into, the standing one first; for everybody. */
    @Transactional(readOnly = true)
    public List<CohortEntry> open(CourseId course) {
        return cohorts.openOf(course.value());
    }

    /** All cohorts of the institutes whose staff or coordinator the person asking is. */
    @Transactional(readOnly = true)
    public List<CohortEntry> mine() {
        List<java.util.UUID> own = institutes.all().stream()
                .map(Institutes.InstituteEntry::id)
                .filter(institute -> access.has(Role.INSTITUTE_STAFF, Scope.of(institute))
                        || access.has(Role.COORDINATOR, Scope.of(institute)))
                .map(InstituteId::value)
                .toList();
        return own.isEmpty() ? List.of() : cohorts.ofInstitutes(own);
    }
}
