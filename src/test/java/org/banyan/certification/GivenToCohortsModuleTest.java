package org.banyan.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.banyan.certification.CohortIssuing.Candidate;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.enrolment.Admission;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.PlanCohort;
import org.banyan.gathering.Attendances;
import org.banyan.gathering.GatheringFixture;
import org.banyan.gathering.GatheringId;
import org.banyan.gathering.Gatherings;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.banyan.tutoring.DutyId;
import org.banyan.tutoring.FacilitationDuties;
import org.banyan.tutoring.GiveDuty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff give certificates to those of a cohort who led topics in it, and to those who took part: to each one, once. */
@ModuleTest
class GivenToCohortsModuleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    CohortIssuing issuing;

    @Autowired
    CertificateRepository certificates;

    @Autowired
    CertificateSheets sheets;

    @Autowired
    CertificateApprovals approvals;

    @Autowired
    FacilitationDuties duties;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Attendances attendances;

    @Autowired
    Cohorts cohorts;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    SettableClock clock;

    private Taught course;
    private LocalDate today;

    @BeforeEach
    void aCohortOfSomeWeeks() {
        Taught taught = courses.courseElsewhere();
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(taught.institute())));
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        CohortId weeks = cohorts.plan(new PlanCohort(
                taught.course(),
                taught.version(),
                "Some weeks",
                null,
                null,
                today,
                today.plusDays(20),
                null,
                Admission.APPLICATION,
                null));
        course = new Taught(taught.institute(), taught.course(), taught.version(), taught.topics(), weeks);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
        people.signOut();
    }

    @Test
    void whoLedTopicsToTheEndIsGivenOneCertificateOfPeerTutoring() {
        PersonId ann = enrolled("Ann Leader");
        PersonId ben = enrolled("Ben Learner");
        PersonId eve = enrolled("Eve Relieved");
        PersonId dan = enrolled("Dan Next");
        leads(ann, 0, 0, 5);
        leads(ann, 1, 6, 9);
        duties.cancel(leads(eve, 2, 0, 5));
        leads(dan, 2, 10, 30);

        clock.forward(Duration.ofDays(5));
        assertThat(candidates(CertificateKind.PEER_TUTOR)).isEmpty();
        clock.forward(Duration.ofDays(20));
        assertThat(candidates(CertificateKind.PEER_TUTOR)).containsExactly(new Candidate(ann, "Ann Leader"));
        assertThat(issuing.issue(course.cohort(), CertificateKind.PEER_TUTOR, List.of(ann, ben, eve, dan)))
                .isOne();
        assertThat(issuing.issue(course.cohort(), CertificateKind.PEER_TUTOR, List.of(ann)))
                .isZero();
        CertificateEntry given = onlyOneOf(ann);

        assertThat(given.kind()).isEqualTo(CertificateKind.PEER_TUTOR);
        assertThat(given.role()).isEqualTo("PEER_TUTOR");
        assertThat(given.cohort()).isEqualTo(course.cohort());
        assertThat(given.fromDay()).isEqualTo(today);
        assertThat(given.untilDay()).isEqualTo(today.plusDays(20));
        assertThat(given.completedAt())
                .isEqualTo(today.plusDays(20).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(given.hours()).isZero();
        assertThat(given.score()).isNull();
        assertThat(sheets.of(given).wording().title()).isEqualTo("Certificate of peer tutoring");
        assertThat(sheets.details(given))
                .noneMatch(line -> line.contains("hour"))
                .contains("Role: peer tutor");
        assertThat(List.of(ben, eve, dan)).allMatch(person -> of(person).isEmpty());
    }

    @Test
    void oneCertificateOfPeerTutoringStaysOneHoweverMuchMoreIsLed() {
        PersonId ann = enrolled("Ann Leader");
        leads(ann, 0, 0, 0);
        clock.forward(Duration.ofDays(1));
        issuing.issue(course.cohort(), CertificateKind.PEER_TUTOR, List.of(ann));
        onlyOneOf(ann);

        leads(ann, 1, 1, 1);
        clock.forward(Duration.ofDays(1));

        assertThat(candidates(CertificateKind.PEER_TUTOR)).isEmpty();
        assertThat(issuing.issue(course.cohort(), CertificateKind.PEER_TUTOR, List.of(ann)))
                .isZero();
        onlyOneOf(ann);
    }

    @Test
    void whoTookPartIsCertifiedTheHoursOfPresenceOnceBesideThePeerTutoring() {
        PersonId ann = enrolled("Ann Leader");
        var there = new GatheringFixture(people, courses, gatherings);
        GatheringId gathering = there.now(course);
        people.signedInAs(there.coordinator(course), () -> attendances.walkIn(gathering, ann));
        leads(ann, 0, 0, 0);
        clock.forward(Duration.ofDays(1));

        issuing.issue(course.cohort(), CertificateKind.PEER_TUTOR, List.of(ann));
        assertThat(issuing.issue(course.cohort(), CertificateKind.PARTICIPATION, List.of(ann)))
                .isOne();
        await().atMost(PATIENCE).until(() -> of(ann).size() == 2);
        CertificateEntry given = of(ann).stream()
                .filter(one -> one.kind() == CertificateKind.PARTICIPATION)
                .findFirst()
                .orElseThrow();

        assertThat(given.role()).isEqualTo("PARTICIPANT");
        assertThat(given.hours()).isEqualByComparingTo("1.5");
        assertThat(given.completedAt()).isBeforeOrEqualTo(given.issuedAt());
        assertThat(sheets.of(given).wording().title()).isEqualTo("Certificate of participation");
        assertThat(sheets.details(given)).anyMatch(line -> line.contains("1.5"));
        assertThat(issuing.issue(course.cohort(), CertificateKind.PARTICIPATION, List.of(ann)))
                .isZero();
        assertThat(of(ann)).hasSize(2);
    }

    private PersonId enrolled(String name) {
        PersonId person = people.reading(Locale.ENGLISH, name);
        courses.enrol(course.cohort(), person.value());
        return person;
    }

    private DutyId leads(PersonId person, int topic, int from, int to) {
        return duties.give(new GiveDuty(
                course.cohort(),
                course.topics().get(topic),
                null,
                person,
                today.plusDays(from),
                today.plusDays(to),
                true));
    }

    private List<Candidate> candidates(CertificateKind kind) {
        return issuing.candidates(course.cohort(), kind);
    }

    private List<CertificateEntry> of(PersonId person) {
        return certificates.findByPersonIdOrderByIssuedAtDesc(person.value()).stream()
                .map(Certificate::entry)
                .toList();
    }

    /** After everything that was asked for is done. */
    private CertificateEntry onlyOneOf(PersonId person) {
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> !of(person).isEmpty()
                        && approvals.progress(course.institute()).inWork() == 0);
        assertThat(of(person)).hasSize(1);
        return of(person).getFirst();
    }
}
