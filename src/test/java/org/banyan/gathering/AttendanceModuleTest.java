package org.banyan.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.banyan.gathering.GatheringFixture.facilitatedBy;
import static org.banyan.gathering.GatheringFixture.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class AttendanceModuleTest {

    @Autowired
    Gatherings gatherings;

    @Autowired
    Registrations registrations;

    @Autowired
    Attendances attendances;

    @Autowired
    Attended attended;

    @Autowired
    CheckIn checkIn;

    @Autowired
    AttendanceSheet sheet;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    SettableClock clock;

    private GatheringFixture fixture;
    private Taught course;

    @BeforeEach
    void aCourse() {
        fixture = new GatheringFixture(people, courses, gatherings);
        course = courses.anyCourse();
    }

    @AfterEach
    void signOut() {
        people.signOut();
        clock.reset();
    }

    @Test
    void presentAndLateCountTheRestDoesNot() {
        GatheringId first = fixture.now(course);
        GatheringId second = fixture.now(course);
        GatheringId third = fixture.now(course);
        PersonId learner = fixture.learner(course);
        List.of(first, second, third).forEach(one -> people.signedInAs(learner, () -> registrations.register(one)));

        people.signIn(fixture.coordinator(course));
        attendances.mark(first, learner, Mark.PRESENT);
        attendances.mark(second, learner, Mark.LATE);
        attendances.mark(third, learner, Mark.EXCUSED);

        assertThat(attended.of(course.cohort(), learner).gatherings()).isEqualTo(2);
        assertThat(attended.of(course.cohort(), learner).hours()).isEqualByComparingTo(new BigDecimal("3"));
        assertThat(attended.of(course.cohort()).get(learner).gatherings()).isEqualTo(2);

        attendances.mark(second, learner, Mark.ABSENT);
        attendances.clear(first, learner);

        assertThat(attended.of(course.cohort(), learner).gatherings()).isZero();
    }

    @Test
    void tutorsAndFacilitatorsKeepTheRosterOthersDoNot() {
        PersonId facilitator = people.anyPerson();
        GatheringId gathering =
                fixture.planned(course, facilitatedBy(plan(Instant.now().minusSeconds(60)), facilitator));
        PersonId learner = fixture.learner(course);
        people.signedInAs(learner, () -> registrations.register(gathering));
        PersonId tutor = people.withRole(
                Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
        PersonId staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));

        for (PersonId keeper : List.of(facilitator, tutor, staff, fixture.coordinator(course))) {
            people.signIn(keeper);
            attendances.mark(gathering, learner, Mark.PRESENT);
            assertThat(attendances.roster(gathering).rows()).hasSize(1);
            assertThat(attendances.code(gathering).code()).isPresent();
        }
        for (PersonId other : List.of(
                learner,
                people.anyPerson(),
                fixture.coordinator(courses.anyCourse()),
                people.withRole(Role.AUTHOR, Scope.of(course.institute())))) {
            people.signIn(other);
            refused(() -> attendances.roster(gathering));
            refused(() -> attendances.mark(gathering, learner, Mark.PRESENT));
            refused(() -> attendances.markRest(gathering, Mark.PRESENT));
            refused(() -> attendances.clear(gathering, learner));
            refused(() -> attendances.choices(gathering, "", Locale.ENGLISH));
            refused(() -> attendances.walkIn(gathering, learner));
            refused(() -> attendances.walkIn(gathering, "Somebody"));
            refused(() -> attendances.code(gathering));
            refused(() -> sheet.of(course.cohort()));
        }
        people.signIn(facilitator);
        refused(() -> sheet.of(course.cohort()));
        refused(() -> gatherings.get(gathering));
    }

    @Test
    void nobodyIsPresentBeforeItBeginsButMayBeExcused() {
        GatheringId gathering = fixture.tomorrow(course, null);
        PersonId learner = fixture.learner(course);
        people.signedInAs(learner, () -> registrations.register(gathering));
        people.signIn(fixture.coordinator(course));

        assertThatThrownBy(() -> attendances.mark(gathering, learner, Mark.PRESENT))
                .hasMessageContaining("not-begun");
        attendances.mark(gathering, learner, Mark.EXCUSED);

        clock.forward(Duration.ofHours(23).plusMinutes(45));
        attendances.mark(gathering, learner, Mark.PRESENT);
        assertThat(attendances.roster(gathering).attended()).isEqualTo(1);
    }

    @Test
    void theRestIsMarkedAtOnceWithoutThoseWhoWaitOrAreMarked() {
        GatheringId gathering = fixture.planned(
                course, GatheringFixture.withSeats(plan(Instant.now().minusSeconds(60)), 2));
        PersonId first = fixture.learner(course);
        PersonId second = fixture.learner(course);
        PersonId waiting = fixture.learner(course);
        List.of(first, second, waiting)
                .forEach(learner -> people.signedInAs(learner, () -> registrations.register(gathering)));
        people.signIn(fixture.coordinator(course));
        attendances.mark(gathering, first, Mark.EXCUSED);

        assertThat(attendances.markRest(gathering, Mark.PRESENT)).isEqualTo(1);

        assertThat(attendances.roster(gathering).rows())
                .extracting(RosterRow::person, RosterRow::mark)
                .contains(tuple(first, Mark.EXCUSED), tuple(second, Mark.PRESENT), tuple(waiting, null));
    }

    @Test
    void walkInsAreLearnersOfTheCohortNewPeopleAndForStaffThoseTheyKnow() {
        GatheringId gathering = fixture.now(course);
        PersonId learner = people.named("Zaynab of the cohort");
        courses.enrol(course.cohort(), learner.value());
        PersonId stranger = people.named("Zaynab elsewhere");
        PersonId facilitator = fixture.coordinator(course);
        people.signIn(facilitator);

        assertThat(attendances.choices(gathering, "zaynab", Locale.ENGLISH))
                .extracting(PersonChoice::person)
                .containsExactly(learner);
        attendances.walkIn(gathering, learner);
        refused(() -> attendances.walkIn(gathering, stranger));
        PersonId written = attendances.walkIn(gathering, "علي حسن");

        assertThat(attendances.roster(gathering).rows())
                .extracting(RosterRow::name, RosterRow::mark, RosterRow::source)
                .containsExactlyInAnyOrder(
                        tuple("Zaynab of the cohort", Mark.PRESENT, MarkSource.WALK_IN),
                        tuple("علي حسن", Mark.PRESENT, MarkSource.WALK_IN));
        assertThat(attendances.choices(gathering, "zaynab", Locale.ENGLISH)).isEmpty();

        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));
        GatheringId other = fixture.now(course);
        assertThat(attendances.choices(other, "علي حسن", Locale.ENGLISH))
                .extracting(PersonChoice::person)
                .contains(written);
        attendances.walkIn(other, written);
    }

    @Test
    void learnerChecksInByTheCodeOnceAndIsLateAfterAWhile() {
        GatheringId gathering = fixture.now(course);
        PersonId learner = fixture.learner(course);
        PersonId late = fixture.learner(course);

        assertThat(enter(learner, code(gathering))).contains(Mark.PRESENT);
        assertThat(enter(learner, code(gathering).toLowerCase(Locale.ROOT))).contains(Mark.PRESENT);
        clock.forward(Duration.ofMinutes(20));
        assertThat(enter(late, code(gathering))).contains(Mark.LATE);

        assertThat(attended.of(course.cohort()).keySet()).containsExactlyInAnyOrder(learner, late);
    }

    @Test
    void anOldCodeAndAStrangersGuessAreWorthNothing() {
        GatheringId gathering = fixture.now(course);
        PersonId learner = fixture.learner(course);
        String code = code(gathering);

        assertThat(enter(fixture.learner(courses.anyCourse()), code)).isEmpty();
        assertThat(enter(learner, "AAAAAA")).isEmpty();
        clock.forward(Duration.ofMinutes(20));
        assertThat(enter(learner, code)).isEmpty();
        clock.forward(Duration.ofHours(3));
        people.signIn(fixture.coordinator(course));
        assertThat(attendances.code(gathering).code()).isEmpty();
    }

    @Test
    void whatTheRosterSaysIsNotChangedByACode() {
        GatheringId gathering = fixture.now(course);
        PersonId learner = fixture.learner(course);
        people.signedInAs(learner, () -> registrations.register(gathering));
        people.signedInAs(fixture.coordinator(course), () -> attendances.mark(gathering, learner, Mark.ABSENT));

        assertThat(enter(learner, code(gathering))).contains(Mark.ABSENT);
    }

    @Test
    void aCancelledGatheringCountsNothingAndTakesNoMarks() {
        GatheringId gathering = fixture.now(course);
        PersonId learner = fixture.learner(course);
        String code = code(gathering);
        assertThat(enter(learner, code)).contains(Mark.PRESENT);

        people.signIn(fixture.coordinator(course));
        gatherings.cancel(gathering, 0, "The hall is closed");

        assertThat(attended.of(course.cohort(), learner).gatherings()).isZero();
        assertThatThrownBy(() -> attendances.mark(gathering, learner, Mark.PRESENT))
                .hasMessageContaining("refusal.cancelled");
        assertThat(enter(fixture.learner(course), code)).isEmpty();
    }

    private Optional<Mark> enter(PersonId person, String code) {
        return people.signedInAs(person, () -> checkIn.enter(code)).map(CheckIn.CheckedIn::mark);
    }

    private String code(GatheringId gathering) {
        return people.signedInAs(fixture.coordinator(course), () -> attendances.code(gathering))
                .code()
                .orElseThrow();
    }

    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refusal.NotPermitted.class);
    }
}
