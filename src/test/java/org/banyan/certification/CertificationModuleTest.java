package org.banyan.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.banyan.classroom.Readings;
import org.banyan.gathering.Attendances;
import org.banyan.gathering.GatheringFixture;
import org.banyan.gathering.GatheringId;
import org.banyan.gathering.Gatherings;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.progress.CompletionRule;
import org.banyan.progress.CompletionRules;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** From the last topic read to a certificate that anybody can check: classroom, progress and certification together. */
@ModuleTest
class CertificationModuleTest {

    @Autowired
    Gatherings gatherings;

    @Autowired
    Attendances attendances;

    @Autowired
    CertificateSheets sheets;

    @Autowired
    Certificates certificates;

    @Autowired
    Readings readings;

    @Autowired
    CompletionRules rules;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    MockMvc web;

    @Autowired
    TransactionTemplate transaction;

    private Taught course;

    @BeforeEach
    void aCourseCompletedByReading() {
        course = courses.anyCourse();
        transaction.executeWithoutResult(_ -> rules.define(
                course.version(),
                new CompletionRule(CompletionRule.Count.ALL, CompletionRule.Count.NONE, 0, CompletionRule.Count.NONE)));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void whoReadsAllTopicsGetsOneCertificate() {
        PersonId learner = learner("زينب كريم", Locale.of("ar"));

        CertificateEntry certificate = certificateOf(learner);

        assertThat(certificate.holderName()).isEqualTo("زينب كريم");
        assertThat(certificate.language()).isEqualTo("ar");
        assertThat(certificate.hours()).isEqualByComparingTo("12");
        people.signIn(learner);
        readings.markUnread(course.cohort(), course.topic());
        readings.markRead(course.cohort(), course.topic());
        assertThat(certificates.mine()).containsExactly(certificate);
    }

    @Test
    void hoursAtGatheringsAreStatedOnTheCertificateAndOnThePublicPage() throws Exception {
        GatheringFixture gatheringsOfCohort = new GatheringFixture(people, courses, gatherings);
        PersonId learner = gatheringsOfCohort.learner(course);
        GatheringId gathering = gatheringsOfCohort.now(course);
        people.signedInAs(gatheringsOfCohort.coordinator(course), () -> attendances.walkIn(gathering, learner));
        people.signedInAs(learner, () -> course.topics().forEach(topic -> readings.markRead(course.cohort(), topic)));

        CertificateEntry certificate = certificateOf(learner);

        assertThat(certificate.attendedHours()).isEqualByComparingTo("1.5");
        assertThat(sheets.of(certificate).details().getFirst())
                .isEqualTo("12 hours of study; 1.5 hours attended at gatherings");
        people.signOut();
        web.perform(get("/verify/" + certificate.code().letters()))
                .andExpect(content().string(Matchers.containsString("Hours attended at gatherings")))
                .andExpect(content().string(Matchers.containsString("<dd>1.5</dd>")));
        web.perform(get("/verify/" + certificate.code().letters()).header("Accept-Language", "es"))
                .andExpect(content().string(Matchers.containsString("<dd>1,5</dd>")));
    }

    @Test
    void whoAttendedNoGatheringIsToldNothingOfThem() throws Exception {
        CertificateEntry certificate = certificateOf(learner("Any Name", Locale.ENGLISH));

        people.signOut();
        web.perform(get("/verify/" + certificate.code().letters()))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Hours attended"))));
    }

    @Test
    void numbersOfAnInstituteHaveNoGaps() {
        List<String> numbers = List.of("Ann", "Ben", "Cem").stream()
                .map(name -> certificateOf(learner(name, Locale.ENGLISH)).number())
                .toList();

        int first = Integer.parseInt(numbers.getFirst().substring(5));
        assertThat(numbers)
                .extracting(number -> Integer.parseInt(number.substring(5)))
                .containsExactly(first, first + 1, first + 2);
    }

    @Test
    void anybodyChecksACertificateWithoutSigningIn() throws Exception {
        CertificateEntry certificate = certificateOf(learner("Maya <b>Castillo</b>", Locale.ENGLISH));
        people.signOut();

        web.perform(get("/verify").param("code", certificate.code().grouped().toLowerCase(Locale.ROOT)))
                .andExpect(redirectedUrl("/verify/" + certificate.code().letters()));
        web.perform(get("/verify/" + certificate.code().letters()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Maya &lt;b&gt;Castillo&lt;/b&gt;")))
                .andExpect(content().string(Matchers.containsString("This certificate is valid.")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("@example.org"))));
        byte[] pdf = web.perform(get("/certificates/" + certificate.code().letters() + ".pdf"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void aWrongCodeIsAnsweredPolitely() throws Exception {
        web.perform(get("/verify/" + VerificationCode.random().letters()))
                .andExpect(status().isNotFound())
                .andExpect(content().string(Matchers.containsString("No certificate has the code")));
        web.perform(get("/verify").param("code", "<script>"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(Matchers.not(Matchers.containsString("<script>"))));
    }

    @Test
    void guessingIsSlowedAndTold() throws Exception {
        String guesser = "203.0.113." + (System.nanoTime() % 200 + 1);
        for (int guess = 0; guess < 20; guess++) {
            web.perform(get("/verify/" + VerificationCode.random().letters()).with(from(guesser)))
                    .andExpect(status().isNotFound());
        }

        web.perform(get("/verify/" + VerificationCode.random().letters()).with(from(guesser)))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(Matchers.containsString("Please wait")));
    }

    @Test
    void aRevokedCertificateSaysSoAndWhy() throws Exception {
        CertificateEntry certificate = certificateOf(learner("Luis Chavez", Locale.of("es")));
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));

        assertThatThrownBy(() -> certificates.revoke(course.institute(), certificate.number(), " "))
                .isInstanceOf(Refusal.Invalid.class);
        certificates.revoke(course.institute(), certificate.number(), "Issued to the wrong person");

        people.signOut();
        web.perform(get("/verify/" + certificate.code().letters()))
                .andExpect(content().string(Matchers.containsString("Issued to the wrong person")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("This certificate is valid."))));
    }

    @Test
    void onlyStaffOfTheInstituteFindsCertificatesByNumber() {
        CertificateEntry certificate = certificateOf(learner("Sokha Chan", Locale.of("km")));
        people.signIn(people.anyPerson());

        assertThatThrownBy(() -> certificates.byNumber(course.institute(), certificate.number()))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> certificates.ofCohort(course.cohort())).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> certificates.revoke(course.institute(), certificate.number(), "Any reason"))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThat(certificates.byNumber(certificate.number())).isEmpty();

        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));
        assertThat(certificates.byNumber(course.institute(), certificate.number()))
                .isEqualTo(certificate);
        assertThat(certificates.byNumber(certificate.number())).containsExactly(certificate);
    }

    @Test
    void aNameThatNoFontHasIsIssuedAndPrintedOnceThereIsAnotherForm() throws Exception {
        CertificateEntry certificate = certificateOf(learner("李小龍", Locale.ENGLISH));

        web.perform(get("/certificates/" + certificate.code().letters() + ".pdf"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("李")));
    }

    private PersonId learner(String name, Locale language) {
        PersonId learner = people.reading(language, name);
        courses.enrol(course.cohort(), learner.value());
        people.signedInAs(learner, () -> course.topics().forEach(topic -> readings.markRead(course.cohort(), topic)));
        return learner;
    }

    private CertificateEntry certificateOf(PersonId learner) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !people.signedInAs(learner, certificates::mine).isEmpty());
        return people.signedInAs(learner, certificates::mine).getFirst();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
