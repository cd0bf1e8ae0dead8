package org.banyan.enrolment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CoursePublished;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.InstituteId;
import org.banyan.identity.RegistryEntry;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Languages;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
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
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LANGUAGE = 35;
    private static final int LONGEST_KEY = 80;
    private static final int MOST = 1000;

    private final CohortDirectory directory;
    private final Access access;
    private final CohortAccess cohortAccess;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cohorts(
            CohortRepository cohorts,
            PublishedCourses courses,
            CohortDirectory directory,
            Access access,
            CohortAccess cohortAccess,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cohorts = cohorts;
        this.courses = courses;
        this.directory = directory;
        this.access = access;
        this.cohortAccess = cohortAccess;
        this.audit = audit;
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
     * @throws Refusal.NotPermitted for those who are neither staff of the institute that owns the course nor its trainers
     */
    public CohortId plan(PlanCohort plan) {
        InstituteId institute = courses.outline(plan.version(), Locale.ENGLISH).institute();
        if (!access.has(Role.TRAINER, Scope.of(Scope.Kind.COURSE, plan.course().value()))) {
            access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        }
        PlanCohort checked = checked(plan, false);
        CohortId cohort = cohorts.save(Cohort.planned(checked, institute, clock.instant()))
                .id();
        tell("enrolment.cohort-planned", cohort, Map.of("name", checked.name()));
        return cohort;
    }

    /** What those who run the cohort may change of it. */
    @Transactional(readOnly = true)
    public CohortSettings settings(CohortId id) {
        Cohort cohort = cohorts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        cohortAccess.requireRunning(cohort);
        return new CohortSettings(get(id), cohort.enrolmentKey(), cohort.version());
    }

    /**
     * Changes name, dates, language, region, seats and admission; the course and its version stay.
     *
     * @param version of the settings that were shown
     * @throws Refusal.NotPermitted for those who are not staff of the institute
     * @throws Refusal.Conflict if somebody else has saved since
     */
    public void change(CohortId id, int version, PlanCohort plan) {
        Cohort cohort = cohorts.hold(id.value()).orElseThrow(Refusal.NotFound::new);
        cohortAccess.requireStaff(cohort);
        if (cohort.version() != version) {
            throw new Refusal.Conflict("enrolment.refusal.cohort-changed");
        }
        PlanCohort checked = checked(plan, cohort.isStanding());
        cohort.change(checked);
        tell("enrolment.cohort-changed", id, Map.of("name", checked.name()));
        events.publishEvent(new SeatsFreed(id));
    }

    /** Lets people in again. */
    public void reopen(CohortId id) {
        Cohort cohort = cohorts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        cohortAccess.requireStaff(cohort);
        cohort.reopen();
        tell("enrolment.cohort-reopened", id, Map.of());
    }

    private void tell(String action, CohortId cohort, Map<String, ?> details) {
        audit.record(action, AuditTrail.Subject.of("cohort", cohort.value()), details);
    }

    private static PlanCohort checked(PlanCohort plan, boolean standing) {
        if (plan.admission() == Admission.KEY
                && (plan.enrolmentKey() == null || plan.enrolmentKey().isBlank())) {
            throw new Refusal.Invalid("enrolment.refusal.key-missing");
        }
        String name = RegistryEntry.line(Objects.requireNonNullElse(plan.name(), ""), LONGEST_NAME);
        if (name.isEmpty() && !standing) {
            throw new Refusal.Invalid("enrolment.refusal.cohort-name");
        }
        if (plan.language() != null && !plan.language().isBlank() && !Languages.isTag(plan.language())) {
            throw new Refusal.Invalid("enrolment.refusal.language");
        }
        if (plan.startsOn() != null && plan.endsOn() != null && plan.endsOn().isBefore(plan.startsOn())) {
            throw new Refusal.Invalid("enrolment.refusal.ends-before-start");
        }
        if (plan.seats() != null && plan.seats() < 1) {
            throw new Refusal.Invalid("enrolment.refusal.no-seats");
        }
        return new PlanCohort(
                plan.course(),
                plan.version(),
                name,
                blankToNull(plan.language(), LONGEST_LANGUAGE),
                blankToNull(plan.region(), LONGEST_NAME),
                plan.startsOn(),
                plan.endsOn(),
                plan.seats(),
                plan.admission(),
                blankToNull(plan.enrolmentKey(), LONGEST_KEY));
    }

    private static @Nullable String blankToNull(@Nullable String typed, int longest) {
        String line = typed == null ? "" : RegistryEntry.line(typed, longest);
        return line.isEmpty() ? null : line;
    }

    /** Ends enrolment; those who learn there go on. */
    public void close(CohortId id) {
        Cohort cohort = cohorts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        cohortAccess.requireStaff(cohort);
        cohort.close(clock.instant());
        tell("enrolment.cohort-closed", id, Map.of());
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
        cohortAccess.requireStaff(cohort);
        CourseVersionId from = cohort.courseVersion();
        int before = cohorts.numberOf(from.value(), cohort.course().value()).orElse(0);
        int after = cohorts.numberOf(version.value(), cohort.course().value()).orElse(0);
        if (after <= before) {
            throw new Refusal.Invalid("enrolment.refusal.not-newer");
        }
        cohort.moveTo(version);
        tell("enrolment.cohort-moved", id, Map.of("from", before, "to", after));
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

    /** All cohorts of the institutes whose staff or coordinator the person asking is, and those coordinated singly. */
    @Transactional(readOnly = true)
    public List<CohortEntry> mine() {
        return directory.page(new CohortFilter("", true, Locale.ENGLISH), 0, MOST);
    }
}
