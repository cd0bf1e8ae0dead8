package org.banyan.cascade;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.ProgrammeId;
import org.banyan.identity.Programmes;
import org.banyan.identity.Role;
import org.banyan.identity.Roles;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may train which course, where and until when. A completed training of trainers grants it; staff of the institute that
 * owns the course may say it by hand, for the first trainers above all, and may end it. While one holds, its bearer has the
 * role of trainer for the course.
 *
 * @see "docs/decisions/0220-what-cascade-keeps.md"
 */
@Service
@Transactional
public class TrainerQualifications {

    private static final int LONGEST_REASON = 1000;

    private final QualificationStore store;
    private final TrainerCourses trainerCourses;
    private final CascadeAccess access;
    private final Programmes programmes;
    private final Roles roles;
    private final TrainerLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    TrainerQualifications(
            QualificationStore store,
            TrainerCourses trainerCourses,
            CascadeAccess access,
            Programmes programmes,
            Roles roles,
            TrainerLetters letters,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.trainerCourses = trainerCourses;
        this.access = access;
        this.programmes = programmes;
        this.roles = roles;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** The qualifications of the person asking, the newest first, ended ones too. */
    @Transactional(readOnly = true)
    public List<QualificationEntry> mine() {
        return store.of(access.asking());
    }

    /**
     * All for the courses of an institute, those in force first.
     *
     * @throws Refusal.NotPermitted for those who are not staff of the institute
     */
    @Transactional(readOnly = true)
    public List<QualificationEntry> ofInstitute(InstituteId institute) {
        access.requireStaff(institute);
        Instant now = clock.instant();
        return store.ofCoursesOf(institute).stream()
                .sorted(Comparator.comparing((QualificationEntry entry) -> !entry.isInForce(now)))
                .toList();
    }

    /** Whether the person may train this course anywhere today; no secret, as trainers are named to those they train. */
    @Transactional(readOnly = true)
    public boolean isQualified(PersonId person, CourseId course) {
        Instant now = clock.instant();
        return store.of(person, course).stream().anyMatch(entry -> entry.isInForce(now));
    }

    /** The same for a training of this institute, in this programme if in any, at that moment. */
    boolean isQualified(
            PersonId person, CourseId course, InstituteId institute, @Nullable ProgrammeId programme, Instant at) {
        return store.of(person, course).stream()
                .anyMatch(entry -> entry.isInForce(at) && entry.covers(institute, programme));
    }

    /**
     * Says by hand that somebody may train a course.
     *
     * @throws Refusal.NotPermitted for those who are not staff of the institute that owns the course
     * @throws Refusal.Invalid without a reason, with a day in the past, or for a scope that the institute has no part in
     */
    public void grant(GrantQualification grant) {
        InstituteId institute = requireStaffOf(grant.course());
        String reason = reason(grant.reason());
        Instant now = clock.instant();
        Instant expires = grant.lastDay() == null
                ? null
                : grant.lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (expires != null && !expires.isAfter(now)) {
            throw new Refusal.Invalid("cascade.refusal.last-day-past");
        }
        requireOwnScope(grant.scope(), institute);
        store.add(
                grant.person(),
                grant.course(),
                grant.scope(),
                grant.firstTrainer(),
                now,
                access.asking(),
                reason,
                null,
                expires);
        granted(grant.person(), grant.course(), Map.of("course", grant.course().value(), "reason", reason));
        letters.namedByHand(grant.person(), grant.course());
    }

    private void requireOwnScope(Scope scope, InstituteId institute) {
        boolean own = switch (scope.kind()) {
            case INSTITUTE -> institute.value().equals(scope.id());
            case PROGRAMME ->
                programmes.all().stream()
                        .anyMatch(programme -> programme.id().value().equals(scope.id())
                                && programme.institutes().contains(institute));
            case PLATFORM, COURSE, COHORT, GROUP -> false;
        };
        if (!own) {
            throw new Refusal.Invalid("cascade.refusal.scope");
        }
    }

    /**
     * Ends a qualification before its time.
     *
     * @throws Refusal.NotPermitted for those who are not staff of the institute that owns the course
     */
    public void end(QualificationId id, String why) {
        QualificationEntry entry = store.find(id).orElseThrow(Refusal.NotFound::new);
        requireStaffOf(entry.course());
        String reason = reason(why);
        if (store.end(id, reason, clock.instant())) {
            settleRole(entry.person(), entry.course());
            audit.record(
                    "cascade.qualification-ended",
                    AuditTrail.Subject.of(entry.person()),
                    Map.of("course", entry.course().value(), "reason", reason));
        }
    }

    /**
     * Qualifies somebody who completed a version of a course, if it trains trainers; once for each training, however often it is
     * told.
     *
     * @param evidence the enrolment or training that was completed
     */
    void completed(PersonId person, CourseVersionId version, Scope scope, String evidence, Instant at) {
        trainerCourses.aim(version).ifPresent(aim -> grant(person, aim, scope, evidence, at));
    }

    /** The same where people met without a version of the course. */
    void completed(PersonId person, CourseId course, Scope scope, String evidence, Instant at) {
        trainerCourses.aim(course).ifPresent(aim -> grant(person, aim, scope, evidence, at));
    }

    private void grant(PersonId person, TrainerCourses.Aim aim, Scope scope, String evidence, Instant at) {
        Integer months = aim.validMonths();
        Instant expires = months == null
                ? null
                : at.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
        if (store.add(person, aim.course(), scope, false, at, null, null, evidence, expires)) {
            granted(person, aim.course(), Map.of("course", aim.course().value(), "for", evidence));
            letters.qualifiedByTraining(person, aim.course());
        }
    }

    /** Ends what a completion granted that was noted by mistake. */
    void takenBack(PersonId person, String evidence) {
        store.endGrantedFor(person, evidence, clock.instant()).forEach(course -> {
            settleRole(person, course);
            audit.record(
                    "cascade.qualification-ended",
                    AuditTrail.Subject.of(person),
                    Map.of("course", course.value(), "for", evidence));
        });
    }

    private void granted(PersonId person, CourseId course, Map<String, ?> details) {
        settleRole(person, course);
        audit.record("cascade.qualification-granted", AuditTrail.Subject.of(person), details);
    }

    /** The role of trainer holds as long as the longest of the qualifications for the course. */
    private void settleRole(PersonId person, CourseId course) {
        Scope scope = Scope.of(Scope.Kind.COURSE, course.value());
        Instant now = clock.instant();
        List<QualificationEntry> inForce = store.of(person, course).stream()
                .filter(entry -> entry.isInForce(now))
                .toList();
        if (inForce.isEmpty()) {
            roles.endByRule(person, Role.TRAINER, scope);
        } else {
            boolean forGood = inForce.stream().anyMatch(entry -> entry.expiresAt() == null);
            roles.grantByRule(
                    person,
                    Role.TRAINER,
                    scope,
                    forGood ? null : latest(inForce).orElse(null));
        }
    }

    private static Optional<Instant> latest(List<QualificationEntry> entries) {
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(entry.expiresAt()).stream())
                .max(Comparator.naturalOrder());
    }

    private InstituteId requireStaffOf(CourseId course) {
        InstituteId institute = store.instituteOf(course).orElseThrow(Refusal.NotFound::new);
        access.requireStaff(institute);
        return institute;
    }

    private static String reason(String typed) {
        String reason = typed.strip();
        if (reason.isEmpty()) {
            throw new Refusal.Invalid("cascade.refusal.reason-missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal.Invalid("cascade.refusal.reason-long", LONGEST_REASON);
        }
        return reason;
    }
}
