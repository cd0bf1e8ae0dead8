package org.banyan.certification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.banyan.certification.pdf.Look.Paper;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.certification.templates.TemplateEntry;
import org.banyan.certification.templates.TemplateId;
import org.banyan.certification.templates.TemplateUse;
import org.banyan.certification.templates.Templates;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff look after the templates of their institute in its list. */
class TemplatesPartViewTest extends ViewTest {

    @Autowired
    private CourseFixture courses;

    @Autowired
    private Templates templates;

    private Taught course = new Taught(
            new InstituteId(new UUID(0, 0)),
            CourseId.next(),
            CourseVersionId.next(),
            List.of(),
            new CohortId(new UUID(0, 0)));

    @Override
    protected PersonId whoOpens() {
        course = courses.courseElsewhere();
        PersonId staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        people.signedInAs(staff, () -> {
            TemplateId template =
                    templates.create(course.institute(), "Any template", CertificateKind.COMPLETION, Paper.LANDSCAPE);
            templates.publish(template, 1);
            templates.use(template, new TemplateUse.OfCourse(course.course()));
        });
        return staff;
    }

    @Test
    void listSaysKindVersionsAndWhatIsServed() {
        UI.getCurrent().navigate("certificates");

        assertThat(currentText()).contains("Completion · Version 1 in use · 1 version, last changed on");
        assertThat(currentText()).contains("Serves: \u2068Any course\u2069");
    }

    @Test
    void templateIsRenamed() {
        UI.getCurrent().navigate("certificates");

        press("Rename");
        test(find(TextField.class).withCaption("Name of the template").all().getLast())
                .setValue("Another name");
        press("Rename");

        assertThat(find(Anchor.class).withText("Another name").exists()).isTrue();
        assertThat(names()).containsExactly("Another name");
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherTemplateBeginsWithItsLook() {
        UI.getCurrent().navigate("certificates");

        press("Copy");
        test((Select<CertificateKind>) find(KindField.class).all().getLast()).selectItem("Trainer");
        press("Copy");

        assertThat(templates.of(course.institute()))
                .extracting(TemplateEntry::name, TemplateEntry::kind)
                .contains(tuple("Copy of Any template", CertificateKind.TRAINER));
        assertThat(currentText()).contains("Copy of Any template", "Not published");
    }

    @Test
    void templateIsPutAwayAndBroughtBack() {
        UI.getCurrent().navigate("certificates");

        press("Put away");
        find(Button.class)
                .withText("Put away: \u2068Any template\u2069")
                .single()
                .click();
        assertThat(names()).isEmpty();
        assertThat(currentText()).contains("There are no templates yet", "Put away (1)");
        press("Bring back");

        assertThat(names()).containsExactly("Any template");
        assertThat(currentText()).contains("Serves nothing");
    }

    private List<String> names() {
        return templates.of(course.institute()).stream()
                .map(TemplateEntry::name)
                .toList();
    }

    private void press(String words) {
        find(Button.class).withText(words).all().getLast().click();
    }
}
