package org.banyan.cascade.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.banyan.cascade.CascadeNode;
import org.banyan.cascade.GrantQualification;
import org.banyan.cascade.OpenTraining;
import org.banyan.cascade.TrainerPart;
import org.banyan.cascade.TrainerQualifications;
import org.banyan.cascade.TrainingId;
import org.banyan.cascade.Trainings;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CascadeViewTest extends ViewTest {

    @Autowired
    private CourseFixture courses;

    @Autowired
    private Trainings trainings;

    @Autowired
    private TrainerQualifications qualifications;

    private Taught course = new Taught(null, null, null, java.util.List.of(), null);
    private TrainingId training = TrainingId.next();

    @Override
    protected PersonId whoOpens() {
        course = courses.anyCourse();
        PersonId trainer = people.named("Any Trainer");
        PersonId staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        people.signedInAs(
                staff,
                () -> qualifications.grant(new GrantQualification(
                        trainer, course.course(), Scope.of(course.institute()), null, true, "Any reason")));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        people.signedInAs(trainer, () -> {
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
                    Map.of(trainer, TrainerPart.LEAD)));
            PersonId pupil = trainings.enterByName(training, "Any Pupil", null, "female");
            trainings.complete(training, Set.of(pupil));
        });
        return trainer;
    }

    @Test
    void showsTheFiguresAndOpensTheTreeStepByStep() {
        UI.getCurrent()
                .navigate(
                        "cascade",
                        QueryParameters.simple(Map.of(
                                "programme",
                                "",
                                "course",
                                course.course().value().toString())));

        assertThat(currentText()).contains("of whom 1 female").doesNotContain("male,");
        CascadeGrid tree = find(CascadeGrid.class).single();
        assertThat(test(tree).size()).isEqualTo(2);
        CascadeNode trainer = test(tree).getRow(1);
        assertThat(trainer.label()).isEqualTo("Any Trainer");
        tree.expand(java.util.List.of(trainer));
        assertThat(test(tree).getRow(2).label()).isEqualTo("Any training");
    }

    @Test
    void entersSomebodyByNameAndNotesCompletion() {
        UI.getCurrent().navigate("cascade/trainings/" + training.value());

        test(find(TextField.class).withCaption("Name").single()).setValue("সালমা খাতুন");
        test(find(Button.class).withText("Enter").single()).click();
        assertThat(find(ListItem.class).all()).anyMatch(line -> textOf(line).contains("সালমা খাতুন"));
        test(find(Button.class).withText("All have completed").single()).click();

        assertThat(currentText()).contains("2 people took part, 2 completed");
    }
}
