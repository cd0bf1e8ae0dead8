package org.banyan.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.cascade.CompletionTakenBack;
import org.banyan.cascade.GrantQualification;
import org.banyan.cascade.OpenTraining;
import org.banyan.cascade.TrainerPart;
import org.banyan.cascade.TrainerQualifications;
import org.banyan.cascade.TrainingCompleted;
import org.banyan.cascade.TrainingId;
import org.banyan.cascade.Trainings;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
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

/** A training with a list of people, most of whom have no account: they too get a certificate that anybody can check. */
@ModuleTest
class PaperCertificatesModuleTest {

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateSheets sheets;

    @Autowired
    TrainingPapers papers;

    @Autowired
    Issuing issuing;

    @Autowired
    Trainings trainings;

    @Autowired
    TrainerQualifications qualifications;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    MockMvc web;

    private Taught course;
    private PersonId staff;
    private PersonId trainer;
    private TrainingId training;

    @BeforeEach
    void aTrainingOfADay() {
        course = courses.anyCourse();
        staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        trainer = people.anyPerson();
        people.signedInAs(
                staff,
                () -> qualifications.grant(new GrantQualification(
                        trainer, course.course(), Scope.of(course.institute()), null, true, "Any reason")));
        training = people.signedInAs(trainer, () -> trainings.open(asked(new BigDecimal("6.5"))));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void whoHasNoAccountGetsACertificateWithRoleGenerationAndTheHoursOfTheTraining() throws Exception {
        PersonId walkIn = completes("রহিমা খাতুন");

        CertificateEntry certificate = only();

        assertThat(certificate.holderName()).isEqualTo("রহিমা খাতুন");
        assertThat(certificate.courseTitle()).isEqualTo("Any course");
        assertThat(certificate.hours()).isEqualByComparingTo("6.5");
        assertThat(certificate.role()).isEqualTo("PARTICIPANT");
        assertThat(certificate.generation()).isEqualTo(1);
        assertThat(certificate.cohort()).isNull();
        assertThat(sheets.of(certificate).details()).contains("6.5 hours of study", "Role: participant, generation 1");
        people.signOut();
        web.perform(get("/verify/" + certificate.code().letters()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("This certificate is valid.")))
                .andExpect(content().string(Matchers.containsString("রহিমা খাতুন")))
                .andExpect(content().string(Matchers.containsString("participant, generation 1")));
        web.perform(get("/certificates/" + certificate.code().letters() + ".pdf"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"));
        assertThat(papers.addresses(training))
                .containsExactly(
                        Map.entry(walkIn, "/certificates/" + certificate.code().letters() + ".pdf"));
    }

    @Test
    void withoutHoursOfItsOwnTheTrainingHasThoseOfTheCourse() {
        training = people.signedInAs(trainer, () -> trainings.open(asked(null)));
        completes("Any Name");

        assertThat(only().hours()).isEqualByComparingTo("12");
    }

    @Test
    void itIsIssuedOnceHoweverOftenItIsTold() {
        PersonId person = completes("Any Name");
        CertificateEntry certificate = only();

        issuing.on(new TrainingCompleted(training, person, certificate.completedAt()));

        assertThat(of(training)).containsExactly(certificate);
    }

    @Test
    void whatWasNotedByMistakeDoesNotStandAndTheNextOneDoes() throws Exception {
        PersonId person = completes("Any Name");
        CertificateEntry mistaken = only();

        people.signedInAs(trainer, () -> trainings.takeOut(training, person));

        await().atMost(Duration.ofSeconds(20)).until(() -> of(training).isEmpty());
        people.signOut();
        web.perform(get("/verify/" + mistaken.code().letters()))
                .andExpect(content().string(Matchers.containsString("noted by mistake")));
        people.signedInAs(trainer, () -> {
            trainings.enter(training, Set.of(person));
            trainings.complete(training, Set.of(person));
        });
        assertThat(only().code()).isNotEqualTo(mistaken.code());
    }

    @Test
    void certificatesOfACalledOffTrainingDoNotStandAndOldNewsChangesNothing() {
        PersonId person = completes("Any Name");
        CertificateEntry certificate = only();
        issuing.on(new CompletionTakenBack(training, person));
        assertThat(of(training)).containsExactly(certificate);

        people.signedInAs(trainer, () -> trainings.cancel(training));

        await().atMost(Duration.ofSeconds(20)).until(() -> of(training).isEmpty());
        issuing.on(new TrainingCompleted(training, person, certificate.completedAt()));
        assertThat(of(training)).isEmpty();
        assertThat(people.signedInAs(staff, () -> certificates.byNumber(course.institute(), certificate.number()))
                        .stands())
                .isFalse();
    }

    @Test
    void onlyThoseWhoSeeItsPeopleSeeItsCertificates() {
        for (PersonId other : List.of(
                people.anyPerson(),
                people.withRole(Role.AUTHOR, Scope.of(course.institute())),
                people.withRole(Role.PROGRAMME_MANAGER, Scope.platform()))) {
            people.signIn(other);
            assertThatThrownBy(() -> certificates.ofTraining(training)).isInstanceOf(Refusal.NotPermitted.class);
        }
        for (PersonId insider : List.of(trainer, staff, people.administrator())) {
            people.signIn(insider);
            assertThat(certificates.ofTraining(training)).isEmpty();
        }
    }

    private PersonId completes(String name) {
        return people.signedInAs(trainer, () -> {
            PersonId person = trainings.enterByName(training, name, null, null);
            trainings.complete(training, Set.of(person));
            return person;
        });
    }

    private List<CertificateEntry> of(TrainingId asked) {
        return people.signedInAs(staff, () -> certificates.ofTraining(asked));
    }

    private CertificateEntry only() {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> of(training).stream().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private OpenTraining asked(@org.jspecify.annotations.Nullable BigDecimal hours) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return new OpenTraining(
                course.course(),
                course.institute(),
                null,
                false,
                "Any training",
                "Any place",
                today,
                today,
                hours,
                Map.of(trainer, TrainerPart.LEAD));
    }
}
