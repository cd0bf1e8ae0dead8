package org.banyan.certification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import org.banyan.certification.pdf.Look.Paper;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.certification.templates.TemplateId;
import org.banyan.certification.templates.TemplateSheet;
import org.banyan.certification.templates.TemplateUse;
import org.banyan.certification.templates.Templates;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TemplateViewTest extends ViewTest {

    @Autowired
    private CourseFixture courses;

    @Autowired
    private Templates templates;

    private TemplateId template = new TemplateId(new java.util.UUID(0, 0));

    @Override
    protected PersonId whoOpens() {
        Taught course = courses.courseElsewhere();
        PersonId staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        people.signedInAs(staff, () -> {
            template =
                    templates.create(course.institute(), "Any template", CertificateKind.COMPLETION, Paper.LANDSCAPE);
        });
        return staff;
    }

    @Test
    void staffWriteWordsSeeThePagePublishItAndSayWhatItServes() {
        UI.getCurrent().navigate("certificate-templates/" + template.value());
        String before = page();

        TextField title = find(TextField.class).withCaption("Title").single();
        test(title).setValue("Our own title");
        assertThat(page()).isNotEqualTo(before);
        find(Button.class).withText("Save and publish").single().click();
        find(Button.class).withText("Let it serve").single().click();

        TemplateSheet saved = templates.get(template);
        assertThat(saved.published()).isEqualTo(2);
        assertThat(saved.newest().design().words().get("en").title()).isEqualTo("Our own title");
        assertThat(saved.uses()).containsExactly(new TemplateUse.Everything());
    }

    private String page() {
        return find(Image.class).all().stream()
                .filter(image -> image.getAlt()
                        .map("The page as it will be printed"::equals)
                        .orElse(false))
                .findFirst()
                .orElseThrow()
                .getSrc();
    }

    @Test
    void whatIsWrongIsSaidBesideThePage() {
        UI.getCurrent().navigate("certificate-templates/" + template.value());

        test(find(TextField.class).withCaption("Title").single()).setValue("For {nobody}");

        assertThat(currentText()).contains("{nobody} is not a field (English)");
        find(Button.class).withText("Save as a draft").single().click();
        assertThat(templates.get(template).versions()).hasSize(1);
    }
}
