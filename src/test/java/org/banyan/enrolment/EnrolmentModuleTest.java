package org.banyan.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class EnrolmentModuleTest {

    @Autowired
    Cohorts cohorts;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Memberships memberships;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    private Taught course;

    @BeforeEach
    void aCourse() {
        course = courses.anyCourse();
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aPublishedCourseHasAnOpenCohort() {
        List<CohortEntry> open = cohorts.open(course.course());

        assertThat(open).singleElement().satisfies(cohort -> {
            assertThat(cohort.standing()).isTrue();
            assertThat(cohort.admission()).isEqualTo(Admission.OPEN);
        });
    }

    @Test
    void whoeverEnrolsTwiceIsEnrolledOnce() {
        people.signIn(people.anyPerson());

        EnrolmentId first = enrolments.enrolMyself(course.cohort(), "");
        EnrolmentId second = enrolments.enrolMyself(course.cohort(), "");

        assertThat(second).isEqualTo(first);
        assertThat(cohorts.get(course.cohort()).learners()).isOne();
    }

    @Test
    void whoWithdrewMayComeBack() {
        people.signIn(people.anyPerson());
        EnrolmentId first = enrolments.enrolMyself(course.cohort(), "");
        enrolments.withdrawMyself(course.cohort());
        assertThatThrownBy(() -> memberships.require(course.cohort())).isInstanceOf(Refusal.NotPermitted.class);

        EnrolmentId again = enrolments.enrolMyself(course.cohort(), "");

        assertThat(again).isEqualTo(first);
        assertThat(memberships.require(course.cohort()).enrolment()).contains(first);
    }

    @Test
    void nobodyEnrolsWithoutSigningIn() {
        assertThatThrownBy(() -> enrolments.enrolMyself(course.cohort(), "")).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Nested
    class ACohortWithAKey {

        private CohortId cohort;

        @BeforeEach
        void plan() {
            cohort = planned(Admission.KEY, null, "Basra 2026");
        }

        @Test
        void opensToThoseWhoHaveTheKeyWithoutRegardToCaseAndSpaces() {
            people.signIn(people.anyPerson());

            enrolments.enrolMyself(cohort, "  basra 2026 ");

            assertThat(memberships.require(cohort).enrolment()).isPresent();
        }

        @Test
        void refusesAWrongKey() {
            people.signIn(people.anyPerson());

            assertThatThrownBy(() -> enrolments.enrolMyself(cohort, "Mosul"))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class,
                            refusal -> assertThat(refusal.key()).isEqualTo("enrolment.refusal.wrong-key"));
        }
    }

    @Test
    void aCohortDecidedByStaffRefusesThoseWhoComeByThemselves() {
        CohortId cohort = planned(Admission.APPLICATION, null, null);
        people.signIn(people.anyPerson());

        assertThatThrownBy(() -> enrolments.enrolMyself(cohort, "")).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void aClosedCohortRefuses() {
        CohortId cohort = planned(Admission.OPEN, null, null);
        people.signedInAs(staff(), () -> cohorts.close(cohort));
        people.signIn(people.anyPerson());

        assertThatThrownBy(() -> enrolments.enrolMyself(cohort, ""))
                .isInstanceOfSatisfying(
                        Refusal.NotPermitted.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("enrolment.refusal.closed"));
    }

    @Test
    void theLastSeatIsGivenOnceWhenManyReachForIt() throws Exception {
        CohortId cohort = planned(Admission.OPEN, 3, null);
        List<PersonId> crowd =
                IntStream.range(0, 8).mapToObj(_ -> people.anyPerson()).toList();

        long seated = atTheSameTime(crowd.stream()
                        .map(person -> (Callable<Boolean>) () -> people.signedInAs(person, () -> takesASeat(cohort)))
                        .toList())
                .stream()
                .filter(taken -> taken)
                .count();

        assertThat(seated).isEqualTo(3);
        assertThat(cohorts.get(cohort).learners()).isEqualTo(3);
    }

    @Test
    void staffOfTheInstituteLeadsWithoutBeingEnrolled() {
        people.signIn(staff());

        Membership membership = memberships.require(course.cohort());

        assertThat(membership.leads()).isTrue();
        assertThat(membership.enrolment()).isEmpty();
    }

    @Test
    void staffOfAnotherInstituteIsAStranger() {
        people.signIn(people.withRole(
                Role.INSTITUTE_STAFF,
                Scope.of(Scope.Kind.INSTITUTE, CohortId.next().value())));

        assertThatThrownBy(() -> memberships.require(course.cohort())).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> cohorts.plan(plan(Admission.OPEN, null, null)))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> cohorts.close(course.cohort())).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> enrolments.of(course.cohort())).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> enrolments.enrol(course.cohort(), people.anyPerson()))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThat(cohorts.mine()).isEmpty();
    }

    @Test
    void aLearnerDoesNotSeeWhoElseIsEnrolledWhere() {
        people.signIn(people.anyPerson());
        enrolments.enrolMyself(course.cohort(), "");

        assertThatThrownBy(() -> enrolments.of(course.cohort())).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void aCoordinatorOfTheCohortEnrolsOthers() {
        PersonId newcomer = people.anyPerson();
        people.signIn(people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value())));

        enrolments.enrol(course.cohort(), newcomer);

        assertThat(enrolments.of(course.cohort()))
                .extracting(EnrolmentEntry::person)
                .containsExactly(newcomer);
        assertThat(memberships.isLearner(newcomer, course.cohort())).isTrue();
    }

    @Test
    void aPlanThatMakesNoSenseIsRefused() {
        people.signIn(staff());

        assertThatThrownBy(() -> cohorts.plan(plan(Admission.KEY, null, " "))).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> cohorts.plan(plan(Admission.OPEN, 0, null))).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> cohorts.plan(new PlanCohort(
                        course.course(),
                        course.version(),
                        "Backwards",
                        null,
                        null,
                        LocalDate.of(2026, 5, 2),
                        LocalDate.of(2026, 5, 1),
                        null,
                        Admission.OPEN,
                        null)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private boolean takesASeat(CohortId cohort) {
        try {
            enrolments.enrolMyself(cohort, "");
            return true;
        } catch (Refusal.Invalid full) {
            return false;
        }
    }

    private CohortId planned(Admission admission, Integer seats, String key) {
        return people.signedInAs(staff(), () -> cohorts.plan(plan(admission, seats, key)));
    }

    private PlanCohort plan(Admission admission, Integer seats, String key) {
        return new PlanCohort(
                course.course(), course.version(), "Any cohort", null, null, null, null, seats, admission, key);
    }

    private PersonId staff() {
        return people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
    }

    private static <T> List<T> atTheSameTime(List<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
