package org.banyan.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.banyan.identity.PersonId;
import org.banyan.identity.Registry;
import org.banyan.identity.RegistryEntry;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class AdmissionModuleTest {

    @Autowired
    Cohorts cohorts;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Applications applications;

    @Autowired
    Invitations invitations;

    @Autowired
    Registry registry;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvc browser;

    private Taught course;
    private CohortId cohort;
    private PersonId staff;
    private PersonId ann;

    @BeforeEach
    void aCohortByApplicationWithOneSeat() {
        course = courses.anyCourse();
        staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        ann = people.named("Ann Applicant");
        people.signIn(staff);
        cohort = cohorts.plan(new PlanCohort(
                course.course(), course.version(), "Spring", null, null, null, null, 1, Admission.APPLICATION, null));
    }

    @AfterEach
    void signOut() {
        clock.reset();
        people.signOut();
    }

    private EnrolmentId appliedBy(PersonId person) {
        return people.signedInAs(person, () -> applications.apply(cohort, "To help my district."));
    }

    @Nested
    class AnApplication {

        @Test
        void isSeenByStaffAndAtHomeAndAcceptedByMail() throws InterruptedException {
            EnrolmentId id = appliedBy(ann);
            assertThat(applications.of(cohort, 0, 10)).singleElement().satisfies(entry -> {
                assertThat(entry.name()).isEqualTo("Ann Applicant");
                assertThat(entry.motivation()).isEqualTo("To help my district.");
                assertThat(entry.status()).isEqualTo(EnrolmentStatus.APPLIED);
            });

            applications.accept(id);

            assertThat(mailbox.newest(people.emailOf(ann)).path()).isEqualTo("/learn/" + cohort.value());
            assertThat(people.signedInAs(ann, () -> applications.mine()))
                    .extracting(ApplicationEntry::status)
                    .containsExactly(EnrolmentStatus.ENROLLED);
        }

        @Test
        void isDeclinedWithAReasonThatTheApplicantReads() throws InterruptedException {
            EnrolmentId id = appliedBy(ann);
            assertThatThrownBy(() -> applications.decline(id, " ")).isInstanceOf(Refusal.Invalid.class);

            applications.decline(id, "This round is for journalists.");

            assertThat(mailbox.newest(people.emailOf(ann)).paragraphs()).contains("for journalists");
            assertThat(people.signedInAs(ann, () -> applications.mine())
                            .getFirst()
                            .reason())
                    .isEqualTo("This round is for journalists.");
            assertThatThrownBy(() -> applications.accept(id)).isInstanceOf(Refusal.Conflict.class);
            assertThatThrownBy(() -> appliedBy(ann)).isInstanceOf(Refusal.Conflict.class);
        }

        @Test
        void waitsWhereAllSeatsAreTakenAndComesInWhenOneIsFree() throws InterruptedException {
            PersonId ben = people.anyPerson();
            PersonId cora = people.anyPerson();
            EnrolmentId anns = appliedBy(ann);
            EnrolmentId bens = appliedBy(ben);
            EnrolmentId coras = appliedBy(cora);
            applications.accept(anns);
            assertThatThrownBy(() -> applications.accept(bens)).isInstanceOf(Refusal.Invalid.class);
            applications.waitList(coras);
            applications.waitList(bens);

            people.signedInAs(ann, () -> enrolments.withdrawMyself(cohort));

            assertThat(enrolments.find(cohort, ben).orElseThrow().status()).isEqualTo(EnrolmentStatus.ENROLLED);
            assertThat(enrolments.find(cohort, cora).orElseThrow().status()).isEqualTo(EnrolmentStatus.WAITING);
            assertThat(mailbox.newest(people.emailOf(ben)).path()).isEqualTo("/learn/" + cohort.value());
        }

        @Test
        void comesInWhenTheCohortGetsMoreSeats() {
            applications.accept(appliedBy(people.anyPerson()));
            EnrolmentId waiting = appliedBy(ann);
            applications.waitList(waiting);
            CohortSettings settings = cohorts.settings(cohort);

            cohorts.change(
                    cohort,
                    settings.version(),
                    new PlanCohort(
                            course.course(),
                            course.version(),
                            "Spring",
                            null,
                            null,
                            null,
                            null,
                            5,
                            Admission.APPLICATION,
                            null));

            assertThat(enrolments.find(cohort, ann).orElseThrow().status()).isEqualTo(EnrolmentStatus.ENROLLED);
        }

        @Test
        void isOnlyTakenWhereTheCohortAsksForIt() {
            assertThatThrownBy(() -> people.signedInAs(ann, () -> applications.apply(course.cohort(), "Why not")))
                    .isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> people.signedInAs(ann, () -> applications.apply(cohort, " ")))
                    .isInstanceOf(Refusal.Invalid.class);
            cohorts.close(cohort);
            assertThatThrownBy(() -> appliedBy(ann)).isInstanceOf(Refusal.NotPermitted.class);
        }

        @Test
        void isDecidedByThoseWhoRunTheCohortOnly() {
            EnrolmentId id = appliedBy(ann);
            people.signIn(ann);

            refused(() -> applications.accept(id));
            refused(() -> applications.waitList(id));
            refused(() -> applications.decline(id, "No"));
            refused(() -> applications.of(cohort, 0, 10));
            refused(() -> applications.count(cohort));
        }

        @Test
        void isMadeOnAPageThatWorksWithoutScripts() throws Exception {
            browser.perform(get("/enrol/" + cohort.value()).with(authentication(people.authentication(ann))))
                    .andExpect(content().string(Matchers.containsString("name=\"motivation\"")));

            browser.perform(post("/enrol/" + cohort.value() + "/application")
                            .param("motivation", "<script>alert(1)</script>")
                            .with(authentication(people.authentication(ann)))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/enrol/" + cohort.value()));

            browser.perform(get("/enrol/" + cohort.value()).with(authentication(people.authentication(ann))))
                    .andExpect(content().string(Matchers.containsString("has arrived")))
                    .andExpect(content().string(Matchers.not(Matchers.containsString("name=\"motivation\""))));
        }
    }

    @Nested
    class AnInvitation {

        @Test
        void letsSomebodyInWhoSignsIn() throws Exception {
            assertThat(invitations.invite(cohort, "Ann <%s>".formatted(people.emailOf(ann)), Locale.ENGLISH))
                    .isOne();
            String path = mailbox.newest(people.emailOf(ann)).path();
            browser.perform(get(path)).andExpect(status().isOk());

            browser.perform(post(path + "/enter")
                            .with(authentication(people.authentication(ann)))
                            .with(csrf()))
                    .andExpect(redirectedUrl("/learn/" + cohort.value()));

            people.signIn(staff);
            assertThat(enrolments.find(cohort, ann).orElseThrow().status()).isEqualTo(EnrolmentStatus.ENROLLED);
            assertThat(invitations.of(cohort, 0, 5))
                    .extracting(InvitationEntry::state)
                    .containsExactly(InvitationEntry.State.ACCEPTED);
            browser.perform(get(path)).andExpect(status().isNotFound());
        }

        @Test
        void opensAnAccountForAPersonWhomTheInstituteKnowsWithoutOne() throws Exception {
            String address = "known." + UUID.randomUUID() + "@example.org";
            PersonId known = registry.add(
                    course.institute(),
                    new RegistryEntry("Known Person", address, null, null, null, null, null, null, null, null));
            invitations.invite(cohort, address, Locale.ENGLISH);

            browser.perform(post(mailbox.newest(address).path())
                            .param("name", "Whatever")
                            .param("password", "roots become trunks")
                            .with(csrf()))
                    .andExpect(redirectedUrl("/login"));

            people.signIn(staff);
            assertThat(registry.get(course.institute(), known)).satisfies(facts -> {
                assertThat(facts.account()).isTrue();
                assertThat(facts.name()).isEqualTo("Known Person");
            });
            assertThat(enrolments.find(cohort, known).orElseThrow().status()).isEqualTo(EnrolmentStatus.ENROLLED);
        }

        @Test
        void isUselessOnceRevokedOrTooOldOrReplaced() throws InterruptedException {
            String address = people.emailOf(ann);
            invitations.invite(cohort, address, Locale.ENGLISH);
            String first = secret(address);
            invitations.invite(cohort, address, Locale.ENGLISH);
            String second = secret(address);
            assertThat(invitations.find(first)).isEmpty();
            assertThat(invitations.find(second)).isPresent();

            invitations.revoke(invitations.of(cohort, 0, 1).getFirst().id());

            assertThat(invitations.find(second)).isEmpty();
            invitations.invite(cohort, address, Locale.ENGLISH);
            String third = secret(address);
            clock.forward(Invitations.LASTS.plus(Duration.ofMinutes(1)));
            assertThat(invitations.find(third)).isEmpty();
            assertThat(invitations.of(cohort, 0, 1).getFirst().state()).isEqualTo(InvitationEntry.State.EXPIRED);
        }

        private String secret(String address) throws InterruptedException {
            return mailbox.newest(address).path().replace("/invitations/", "");
        }

        @Test
        void isNotWrittenIfOneAddressIsNone() {
            assertThatThrownBy(() -> invitations.invite(cohort, "good@example.org; bad@", Locale.ENGLISH))
                    .isInstanceOf(Refusal.Invalid.class);
            assertThatThrownBy(() -> invitations.invite(cohort, "nothing here", Locale.ENGLISH))
                    .isInstanceOf(Refusal.Invalid.class);

            assertThat(invitations.count(cohort)).isZero();
        }

        @Test
        void isWrittenAndRevokedByThoseWhoRunTheCohortOnly() {
            invitations.invite(cohort, "somebody@example.org", Locale.ENGLISH);
            UUID id = invitations.of(cohort, 0, 1).getFirst().id();
            people.signIn(ann);

            refused(() -> invitations.invite(cohort, "a@example.org", Locale.ENGLISH));
            refused(() -> invitations.of(cohort, 0, 1));
            refused(() -> invitations.count(cohort));
            refused(() -> invitations.revoke(id));
        }
    }

    private static void refused(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(Refusal.NotPermitted.class);
    }
}
