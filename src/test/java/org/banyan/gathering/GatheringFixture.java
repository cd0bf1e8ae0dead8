package org.banyan.gathering;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.PersonFixture;
import org.jspecify.annotations.Nullable;

/** Gatherings as tests need them: two hours in Baghdad, so many hours from now. */
public final class GatheringFixture {

    public static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

    private final PersonFixture people;
    private final CourseFixture courses;
    private final Gatherings gatherings;

    public GatheringFixture(PersonFixture people, CourseFixture courses, Gatherings gatherings) {
        this.people = people;
        this.courses = courses;
        this.gatherings = gatherings;
    }

    public PersonId learner(Taught course) {
        PersonId learner = people.anyPerson();
        courses.enrol(course.cohort(), learner.value());
        return learner;
    }

    public PersonId coordinator(Taught course) {
        return people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
    }

    public static GatheringPlan plan(Instant start) {
        LocalDateTime local = LocalDateTime.ofInstant(start, BAGHDAD).truncatedTo(ChronoUnit.SECONDS);
        return new GatheringPlan(
                GatheringKind.FACE_TO_FACE,
                "Budget workshop",
                "Bring a budget.",
                "Hall 2, Basra",
                null,
                local,
                local.plusHours(2),
                BAGHDAD.getId(),
                null,
                new BigDecimal("1.5"),
                Set.of());
    }

    public static GatheringPlan withSeats(GatheringPlan plan, @Nullable Integer seats) {
        return new GatheringPlan(
                plan.kind(),
                plan.title(),
                plan.description(),
                plan.venue(),
                plan.link(),
                plan.startsAt(),
                plan.endsAt(),
                plan.zone(),
                seats,
                plan.hours(),
                plan.facilitators());
    }

    public static GatheringPlan facilitatedBy(GatheringPlan plan, PersonId person) {
        return new GatheringPlan(
                plan.kind(),
                plan.title(),
                plan.description(),
                plan.venue(),
                plan.link(),
                plan.startsAt(),
                plan.endsAt(),
                plan.zone(),
                plan.seats(),
                plan.hours(),
                Set.of(person));
    }

    public static GatheringPlan at(GatheringPlan plan, @Nullable String venue, @Nullable String link) {
        return new GatheringPlan(
                plan.kind(),
                plan.title(),
                plan.description(),
                venue,
                link,
                plan.startsAt(),
                plan.endsAt(),
                plan.zone(),
                plan.seats(),
                plan.hours(),
                plan.facilitators());
    }

    /** Planned by a coordinator of the cohort. */
    public GatheringId planned(Taught course, GatheringPlan plan) {
        return people.signedInAs(coordinator(course), () -> gatherings.plan(course.cohort(), plan));
    }

    public GatheringId tomorrow(Taught course, @Nullable Integer seats) {
        return planned(course, withSeats(plan(Instant.now().plus(Duration.ofDays(1))), seats));
    }

    /** One that has just begun. */
    public GatheringId now(Taught course) {
        return planned(course, plan(Instant.now().minus(Duration.ofMinutes(5))));
    }
}
