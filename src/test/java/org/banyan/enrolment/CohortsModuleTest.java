package org.banyan.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.banyan.identity.EmailAddress;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Selects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ModuleTest
class CohortsModuleTest {

    @Autowired
    Cohorts cohorts;

    @Autowired
    CohortDirectory directory;

    @Autowired
    CohortPeople cohortPeople;

    @Autowired
    Enrolments enrolments;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient sql;

    private Taught course;
    private CohortId cohort;
    private String name;

    @BeforeEach
    void aPlannedCohort() {
        course = courses.anyCourse();
        name = "Basra " + UUID.randomUUID();
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));
        cohort = cohorts.plan(plan(name, 20, Admission.OPEN));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    private PlanCohort plan(String called, Integer seats, Admission admission) {
        return new PlanCohort(
                course.course(),
                course.version(),
                called,
                "ar",
                "Basra",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2030, 12, 1),
                seats,
                admission,
                "key");
    }

    @Test
    void isFoundByNameAndPageByPage() {
        cohorts.plan(plan(name + " second", 10, Admission.KEY));

        assertThat(directory.count(found(name))).isEqualTo(2);
        assertThat(directory.page(found(name), 0, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.name()).isEqualTo(name + " second"));
        assertThat(directory.page(found(name), 1, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.name()).isEqualTo(name));
    }

    @Test
    void aPageTakesTheSameFewQueriesHoweverManyThereAre() {
        for (int number = 0; number < 30; number++) {
            cohorts.plan(plan(name + " " + number, 10, Admission.OPEN));
        }
        Selects selects = new Selects(transactions, sql);

        assertThat(selects.during(
                        () -> assertThat(directory.page(found(""), 0, 25)).hasSize(25)))
                .isBetween(1, 3);
        assertThat(selects.during(() -> directory.count(found("")))).isBetween(1, 3);
    }

    @Test
    void aPageOfPeopleTakesTheSameFewQueries() {
        for (int number = 0; number < 20; number++) {
            enrolments.enrol(cohort, people.anyPerson());
        }
        Selects selects = new Selects(transactions, sql);

        assertThat(selects.during(() -> assertThat(cohortPeople.page(cohort, everybody(""), 0, 20))
                        .hasSize(20)))
                .isBetween(1, 3);
    }

    @Test
    void isChangedOnceOfTwoWhoSawTheSame() {
        int version = cohorts.settings(cohort).version();
        cohorts.change(cohort, version, plan(name + " renamed", 5, Admission.KEY));

        assertThatThrownBy(() -> cohorts.change(cohort, version, plan("Other", 6, Admission.OPEN)))
                .isInstanceOf(Refusal.Conflict.class);

        CohortSettings settings = cohorts.settings(cohort);
        assertThat(settings.cohort().name()).isEqualTo(name + " renamed");
        assertThat(settings.enrolmentKey()).isEqualTo("key");
    }

    @Test
    void isClosedAndOpenedAgain() {
        cohorts.close(cohort);
        assertThat(directory.count(found(name))).isZero();
        assertThat(directory.count(new CohortFilter(name, true, Locale.ENGLISH)))
                .isOne();

        cohorts.reopen(cohort);

        assertThat(directory.count(found(name))).isOne();
    }

    @Test
    void whatWasDoneIsInTheAuditTrail() {
        cohorts.change(cohort, cohorts.settings(cohort).version(), plan(name, 30, Admission.OPEN));
        cohorts.close(cohort);
        cohorts.reopen(cohort);

        assertThat(sql.sql("select action from audit_entry where subject_id = ? order by at, id")
                        .param(cohort.value().toString())
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly(
                        "enrolment.cohort-planned",
                        "enrolment.cohort-changed",
                        "enrolment.cohort-closed",
                        "enrolment.cohort-reopened");
    }

    @Test
    void aStandingCohortKeepsHavingNoNameAndNoSeats() {
        cohorts.change(course.cohort(), cohorts.settings(course.cohort()).version(), plan("Named", 5, Admission.KEY));

        CohortEntry standing = cohorts.get(course.cohort());
        assertThat(standing.name()).isNull();
        assertThat(standing.seats()).isNull();
        assertThat(standing.admission()).isEqualTo(Admission.KEY);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> cohorts.plan(plan(" ", 5, Admission.OPEN))).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> cohorts.plan(plan("x".repeat(201), 5, Admission.OPEN)))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> cohorts.plan(new PlanCohort(
                        course.course(),
                        course.version(),
                        "A",
                        "not a language",
                        null,
                        null,
                        null,
                        null,
                        Admission.OPEN,
                        null)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aCoordinatorSeesTheirCohortAndRunsItButDoesNotChangeIt() {
        PersonId learner = people.named("Learner " + name);
        people.signIn(people.withRole(Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, cohort.value())));

        enrolments.enrol(cohort, learner);

        assertThat(directory.page(found(""), 0, 10))
                .extracting(CohortEntry::cohort)
                .containsExactly(cohort);
        assertThat(directory.courses(Locale.ENGLISH)).isEmpty();
        assertThat(cohortPeople.page(cohort, everybody("Learner"), 0, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.person()).isEqualTo(learner);
                    assertThat(row.status()).isEqualTo(EnrolmentStatus.ENROLLED);
                    assertThat(row.group()).isNull();
                });
        enrolments.withdraw(enrolments.find(cohort, learner).orElseThrow().enrolment());
        assertThat(cohortPeople.count(cohort, new CohortPeople.Filter("", EnrolmentStatus.WITHDRAWN, null)))
                .isOne();
        refused(() -> cohorts.change(cohort, 0, plan(name, 3, Admission.OPEN)));
        refused(() -> cohorts.close(cohort));
        refused(() -> cohorts.reopen(cohort));
    }

    @Test
    void somebodyIsEnrolledByAMailAddressThatIsKnown() {
        PersonId ann = people.anyPerson();

        enrolments.enrol(cohort, EmailAddress.of(people.emailOf(ann)));

        assertThat(enrolments.find(cohort, ann)).isPresent();
        assertThatThrownBy(() -> enrolments.enrol(cohort, EmailAddress.of("nobody@example.org")))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aLearnerSeesNothingOfIt() {
        PersonId learner = people.anyPerson();
        EnrolmentId enrolment = enrolments.enrol(cohort, learner);
        people.signIn(learner);

        assertThat(directory.count(found(""))).isZero();
        assertThat(directory.page(found(""), 0, 10)).isEmpty();
        refused(() -> cohorts.settings(cohort));
        refused(() -> cohortPeople.page(cohort, everybody(""), 0, 10));
        refused(() -> cohortPeople.count(cohort, everybody("")));
        refused(() -> enrolments.withdraw(enrolment));
        refused(() -> enrolments.enrol(cohort, EmailAddress.of("a@example.org")));
        refused(() -> enrolments.enrolAll(cohort, List.of(learner)));
        refused(() -> enrolments.takeBack(cohort, List.of(learner)));
    }

    private static CohortFilter found(String text) {
        return new CohortFilter(text, false, Locale.ENGLISH);
    }

    private static CohortPeople.Filter everybody(String text) {
        return new CohortPeople.Filter(text, null, null);
    }

    private static void refused(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(Refusal.NotPermitted.class);
    }
}
