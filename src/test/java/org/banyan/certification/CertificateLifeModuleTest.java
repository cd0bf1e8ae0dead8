package org.banyan.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.progress.CourseCompleted;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.Mailbox;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** From the approval to the end of a certificate: corrected, renewed, expired; numbered by the scheme of its institute. */
@ModuleTest
class CertificateLifeModuleTest {

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateRepository repository;

    @Autowired
    CertificateRules rules;

    @Autowired
    CertificateApprovals approvals;

    @Autowired
    ApprovedIssuing approvedIssuing;

    @Autowired
    CertificateReminders reminders;

    @Autowired
    Corrections corrections;

    @Autowired
    Issuing issuing;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvc web;

    private CertificateFixture fixture;
    private Taught course;
    private PersonId staff;

    @BeforeEach
    void staffOfAnInstitute() {
        fixture = new CertificateFixture(issuing, repository, courses, people, transaction, sql, clock);
        course = courses.anyCourse();
        staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
    }

    @AfterEach
    void asItWas() {
        clock.reset();
        people.signOut();
        sql.sql("delete from certificate_scheme").update();
    }

    @Test
    void aCorrectedNameMakesAReplacementAndBothPointToEachOther() throws Exception {
        CertificateEntry wrong = fixture.issued(course, "Amina Kahlil");
        byte[] before = certificates.pdf(wrong.code());

        CertificateEntry right = people.signedInAs(
                staff, () -> corrections.correctName(course.institute(), wrong.number(), "Amina Khalil"));

        assertThat(right.holderName()).isEqualTo("Amina Khalil");
        assertThat(right.number()).isNotEqualTo(wrong.number());
        assertThat(right.replaces()).isEqualTo(wrong.code());
        assertThat(right.completedAt()).isEqualTo(wrong.completedAt());
        assertThat(certificates.verify(wrong.code()).orElseThrow().replacedBy()).isEqualTo(right.code());
        assertThat(certificates.pdf(wrong.code())).isEqualTo(before);
        web.perform(get("/verify/" + wrong.code().letters()))
                .andExpect(content().string(Matchers.containsString("replaced by another")))
                .andExpect(content().string(Matchers.containsString("The name was put right.")))
                .andExpect(content()
                        .string(Matchers.containsString(
                                "/verify/" + right.code().letters())));
        web.perform(get("/verify/" + right.code().letters()))
                .andExpect(content().string(Matchers.containsString("This certificate is valid.")))
                .andExpect(content()
                        .string(Matchers.containsString(
                                "/verify/" + wrong.code().letters())));
        people.signIn(staff);
        assertThatThrownBy(() -> corrections.correctName(course.institute(), wrong.number(), "Another"))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> corrections.correctName(course.institute(), right.number(), "Amina Khalil"))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void theHolderIsToldWhatBecameOfACertificate() {
        PersonId holder = people.reading(Locale.of("es"), "Luis Chavez");
        fixture.tell(fixture.completed(course, holder));
        CertificateEntry first = fixture.of(holder);

        CertificateEntry second = people.signedInAs(
                staff, () -> corrections.correctName(course.institute(), first.number(), "Luis Chávez"));
        people.signedInAs(staff, () -> certificates.revoke(course.institute(), second.number(), "Any reason of staff"));

        List<Mailbox.Received> mails = mailbox.of(people.emailOf(holder));
        assertThat(mails)
                .extracting(Mailbox.Received::subject)
                .containsExactly(
                        "Su certificado ya no es válido: " + first.courseTitle(),
                        "Su certificado ha sido sustituido: " + first.courseTitle(),
                        "Su certificado: " + first.courseTitle());
        assertThat(mails)
                .extracting(Mailbox.Received::path)
                .containsExactly("/verify/" + second.code().letters(), "/my-certificates", "/my-certificates");
        assertThat(mails.getFirst().paragraphs()).contains(second.number(), "Any reason of staff");
        assertThat(mails.get(1).paragraphs()).contains(first.number(), second.number());
        assertThat(mails.getLast().paragraphs()).contains(first.number(), first.instituteName());
    }

    @Test
    void whoseNameCannotBePrintedIsToldWhichLetters() {
        PersonId holder = people.reading(Locale.ENGLISH, "李小龍");

        fixture.tell(fixture.completed(course, holder));

        assertThat(mailbox.of(people.emailOf(holder))).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("Your certificate cannot be printed yet");
            assertThat(mail.paragraphs()).contains("李 小 龍");
            assertThat(mail.path()).isEqualTo("/profile");
        });
    }

    @Test
    void whoListensHearsOfCertificatesOfTheirOwn() {
        PersonId holder = people.named("Any Holder");
        AtomicInteger heard = new AtomicInteger();
        Runnable end = people.signedInAs(holder, () -> certificates.listen(heard::incrementAndGet));

        fixture.issued(course, "Somebody Else");
        fixture.tell(fixture.completed(course, holder));
        await().atMost(Duration.ofSeconds(10)).until(() -> heard.get() == 1);
        end.run();
        people.signedInAs(
                staff,
                () -> certificates.revoke(course.institute(), fixture.of(holder).number(), "Any reason"));

        await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(2)).until(() -> heard.get() == 1);
    }

    @Test
    void laterChangesDoNotReachWhatWasCertified() {
        CertificateEntry certificate = fixture.issued(course, "Any Name");
        byte[] before = certificates.pdf(certificate.code());

        sql.sql("update institute set name = 'Another institute' where id = ?")
                .param(course.institute().value())
                .update();
        try {
            assertThat(certificates.verify(certificate.code())).contains(certificate);
            assertThat(certificates.pdf(certificate.code())).isEqualTo(before);
        } finally {
            sql.sql("update institute set name = ? where id = ?")
                    .params(certificate.instituteName(), course.institute().value())
                    .update();
        }
    }

    @Test
    void whatExpiresSaysSoIsRemindedOfOnceAndRenewed() throws Exception {
        people.signedInAs(staff, () -> rules.limit(course.institute(), course.course(), 12));
        PersonId holder = people.named("Any Holder");
        fixture.tell(fixture.completed(course, holder));
        CertificateEntry certificate = fixture.of(holder);

        clock.forward(Duration.ofDays(340));
        reminders.remind();
        reminders.remind();
        clock.forward(Duration.ofDays(30));

        assertThat(mailbox.of(people.emailOf(holder)).stream()
                        .filter(mail -> mail.subject().startsWith("Your certificate expires")))
                .hasSize(1);
        web.perform(get("/verify/" + certificate.code().letters()))
                .andExpect(content().string(Matchers.containsString("This certificate expired on")));
        CertificateEntry renewed =
                people.signedInAs(staff, () -> corrections.renew(course.institute(), certificate.number()));
        assertThat(renewed.state(clock.instant())).isEqualTo(CertificateEntry.State.VALID);
        assertThat(renewed.expiresAt()).isAfter(clock.instant().plus(Duration.ofDays(360)));
        assertThat(certificates.verify(certificate.code()).orElseThrow().state(clock.instant()))
                .isEqualTo(CertificateEntry.State.REPLACED);
    }

    @Test
    void whereAnApprovalIsWantedNothingIsIssuedBeforeAndEverythingOnceAfter() {
        needApproval();
        List<CourseCompleted> completed = IntStream.range(0, 5)
                .mapToObj(number -> fixture.completed(course, people.named("Waiting " + number)))
                .toList();
        completed.forEach(fixture::tell);
        completed.forEach(fixture::tell);

        assertThat(repository.findByCohortIdOrderByIssuedAt(course.cohort().value()))
                .isEmpty();
        people.signIn(staff);
        assertThat(approvals.waiting(course.institute())).hasSizeGreaterThanOrEqualTo(5);
        assertThat(approvals.approveCohort(course.cohort())).isEqualTo(5);
        assertThat(approvals.approveCohort(course.cohort())).isZero();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> repository
                                .findByCohortIdOrderByIssuedAt(course.cohort().value())
                                .size()
                        == 5);
        completed.forEach(fixture::tell);
        approvedIssuing.work();
        assertThat(repository.findByCohortIdOrderByIssuedAt(course.cohort().value()))
                .extracting(Certificate::person)
                .doesNotHaveDuplicates()
                .hasSize(5);
        assertThat(approvals.progress(course.institute()).inWork()).isZero();
    }

    @Test
    void oneIsApprovedAndAnotherDeclined() {
        needApproval();
        PersonId approved = people.named("Any Approved");
        PersonId declined = people.named("Any Declined");
        fixture.tell(fixture.completed(course, approved));
        fixture.tell(fixture.completed(course, declined));
        people.signIn(staff);

        approvals.approve(course.institute(), List.of(waitingOf(approved)));
        assertThatThrownBy(() -> approvals.decline(course.institute(), waitingOf(declined), " "))
                .isInstanceOf(Refusal.Invalid.class);
        approvals.decline(course.institute(), waitingOf(declined), "Was never there");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !repository
                        .findByPersonIdOrderByIssuedAtDesc(approved.value())
                        .isEmpty());
        assertThat(repository.findByPersonIdOrderByIssuedAtDesc(declined.value()))
                .isEmpty();
        assertThat(approvals.waiting(course.institute()))
                .extracting(CertificateApprovals.WaitingEntry::person)
                .doesNotContain(approved, declined);
    }

    @Test
    void numbersFollowTheSchemeWithoutGapsThoughManyAreIssuedAtOnce() throws Exception {
        people.signedInAs(
                staff,
                () -> rules.define(
                        course.institute(),
                        new CertificateRules.Scheme("T" + System.nanoTime() + "/{counter:4}", false)));
        List<CourseCompleted> completed = IntStream.range(0, 24)
                .mapToObj(number -> fixture.completed(course, people.named("Racing " + number)))
                .toList();
        List<Callable<Void>> work = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            completed.forEach(one -> work.add(() -> {
                try {
                    fixture.tell(one);
                } catch (RuntimeException lostTheRace) {
                    // told twice at once: the other one issues
                }
                return null;
            }));
        }

        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }
        completed.forEach(fixture::tell);

        List<Integer> counted = repository
                .findByCohortIdOrderByIssuedAt(course.cohort().value())
                .stream()
                .map(certificate -> certificate.entry().number())
                .map(number -> Integer.valueOf(number.substring(number.indexOf('/') + 1)))
                .sorted()
                .toList();
        assertThat(counted).hasSize(24).doesNotHaveDuplicates();
        assertThat(counted.getLast() - counted.getFirst()).isEqualTo(23);
    }

    @Test
    void onlyStaffOfTheInstituteMay() {
        CertificateEntry certificate = fixture.issued(course, "Any Name");
        var institute = course.institute();
        var waiting = new WaitingId(java.util.UUID.randomUUID());
        List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> deeds = List.of(
                () -> rules.scheme(institute),
                () -> rules.define(institute, new CertificateRules.Scheme("{counter}", true)),
                () -> rules.validity(institute),
                () -> rules.limit(institute, course.course(), 1),
                () -> approvals.waiting(institute),
                () -> approvals.progress(institute),
                () -> approvals.approve(institute, List.of(waiting)),
                () -> approvals.approveCohort(course.cohort()),
                () -> approvals.decline(institute, waiting, "Any reason"),
                () -> corrections.nameToday(institute, certificate.number()),
                () -> corrections.correctName(institute, certificate.number(), "Another"),
                () -> corrections.renew(institute, certificate.number()));
        for (PersonId other : List.of(
                people.anyPerson(),
                people.withRole(Role.COORDINATOR, Scope.of(institute)),
                people.withRole(Role.PROGRAMME_MANAGER, Scope.platform()))) {
            people.signIn(other);
            assertThat(deeds).allSatisfy(deed -> assertThatThrownBy(deed).isInstanceOf(Refusal.NotPermitted.class));
        }
    }

    private WaitingId waitingOf(PersonId person) {
        return approvals.waiting(course.institute()).stream()
                .filter(entry -> entry.person().equals(person))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void needApproval() {
        people.signedInAs(
                staff, () -> rules.define(course.institute(), new CertificateRules.Scheme("{year}-{counter:6}", true)));
    }
}
