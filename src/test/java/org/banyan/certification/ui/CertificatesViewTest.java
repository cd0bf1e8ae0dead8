package org.banyan.certification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banyan.cascade.GrantQualification;
import org.banyan.cascade.OpenTraining;
import org.banyan.cascade.TrainerPart;
import org.banyan.cascade.TrainerQualifications;
import org.banyan.cascade.TrainingId;
import org.banyan.cascade.Trainings;
import org.banyan.certification.CertificateEntry;
import org.banyan.certification.Certificates;
import org.banyan.enrolment.EnrolmentId;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.progress.CourseCompleted;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class CertificatesViewTest extends ViewTest {

    @Autowired
    private CourseFixture courses;

    @Autowired
    private Trainings trainings;

    @Autowired
    private TrainerQualifications qualifications;

    @Autowired
    private Certificates certificates;

    @Autowired
    private CurrentPerson currentPerson;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    private TrainingId training = TrainingId.next();

    @Override
    protected PersonId whoOpens() {
        Taught course = courses.anyCourse();
        PersonId staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        people.signedInAs(
                staff,
                () -> qualifications.grant(new GrantQualification(
                        staff, course.course(), Scope.of(course.institute()), null, true, "Any reason")));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        people.signedInAs(staff, () -> {
            training = trainings.open(new OpenTraining(
                    course.course(),
                    course.institute(),
                    null,
                    false,
                    "Any training",
                    "Any place",
                    today,
                    today,
                    null,
                    Map.of(staff, TrainerPart.LEAD)));
            PersonId pupil = trainings.enterByName(training, "Any Pupli", null, null);
            trainings.complete(training, Set.of(pupil));
        });
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !people.signedInAs(staff, () -> certificates.ofTraining(training))
                        .isEmpty());
        return staff;
    }

    @Test
    @SuppressWarnings("unchecked")
    void staffFindACertificateAndPutItsNameRight() {
        CertificateEntry wrong = certificates.ofTraining(training).getFirst();
        UI.getCurrent().navigate("certificates");

        find(TextField.class).withCaption("Name, number or code").single().setValue(wrong.number());
        Grid<CertificateEntry> list = find(Grid.class).single();
        assertThat(test(list).size()).isEqualTo(1);
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .anyMatch(address -> address.contains("certificates.zip?text=" + wrong.number()));
        find(CertificatesView.class).single().open(wrong);
        find(Button.class).withText("Correct the name").single().click();
        find(TextField.class).withCaption("Right name").single().setValue("Any Pupil");
        find(Button.class).withText("Correct the name").all().getLast().click();

        assertThat(certificates.ofTraining(training))
                .extracting(CertificateEntry::holderName)
                .containsExactly("Any Pupil");
    }

    @Test
    void whereNothingIsFoundThereIsNothingToDownload() {
        UI.getCurrent().navigate("certificates");
        find(TextField.class).withCaption("Name, number or code").single().setValue("nobody of this name");

        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .noneMatch(address -> address.contains("certificate-desk"));
    }

    @Test
    void whoHasNoCertificatesIsToldHowToGetOne() {
        UI.getCurrent().navigate("my-certificates");

        assertThat(currentText()).contains("You have no certificates yet");
    }

    @Test
    void whatIsIssuedMeanwhileAppearsByItself() {
        UI.getCurrent().navigate("my-certificates");
        PersonId reader = currentPerson.id();
        Taught course = courses.anyCourse();
        courses.enrol(course.cohort(), reader.value());
        UUID enrolment = sql.sql("select id from enrolment where cohort_id = ? and person_id = ?")
                .params(course.cohort().value(), reader.value())
                .query(UUID.class)
                .single();

        transaction.executeWithoutResult(_ -> events.publishEvent(new CourseCompleted(
                new EnrolmentId(enrolment), course.cohort(), course.version(), reader, Instant.now())));

        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            roundTrip();
            return find(Anchor.class).all().stream()
                    .anyMatch(link -> link.getHref().startsWith("/verify/"));
        });
    }
}
