package org.banyan.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.banyan.authoring.CourseSettings;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftStructure;
import org.banyan.shared.Refusal;

/** What a course says of itself: its title, for whom it is, how long it takes. */
class CourseDialog extends Dialog {

    private final TextField title = new TextField();
    private final TextArea summary = new TextArea();
    private final TextArea description = new TextArea();
    private final TextField hours = new TextField();
    private final TextField audience = new TextField();
    private final Paragraph problem = new Paragraph();

    CourseDialog(DraftStructure structure, DraftId draft, Consumer<String> changed) {
        setHeaderTitle(getTranslation("authoring.course.about"));
        CourseSettings before = structure.settings(draft);
        title.setLabel(getTranslation("authoring.course.title"));
        title.setValue(before.title());
        title.setMaxLength(200);
        summary.setLabel(getTranslation("authoring.course.summary"));
        summary.setValue(before.summary());
        summary.setMaxLength(2_000);
        description.setLabel(getTranslation("authoring.course.description"));
        description.setValue(before.description());
        description.setMaxLength(20_000);
        description.setMaxRows(10);
        hours.setLabel(getTranslation("authoring.course.hours"));
        hours.setValue(before.hours());
        hours.setMaxLength(7);
        audience.setLabel(getTranslation("authoring.course.audience"));
        audience.setValue(before.audience());
        audience.setMaxLength(2_000);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        Div fields = new Div(title, summary, description, hours, audience, problem);
        List.of(title, summary, description, hours, audience)
                .forEach(field -> field.getElement().setAttribute("dir", "auto"));
        fields.addClassName("figure-fields");
        add(fields);
        Button done = new Button(getTranslation("authoring.done"), _ -> {
            try {
                structure.describe(draft, before, entered());
                close();
                changed.accept(getTranslation("authoring.element.status.saved"));
            } catch (Refusal refusal) {
                problem.setText(refusal.in(getLocale()));
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("authoring.cancel"), _ -> close()), done);
    }

    private CourseSettings entered() {
        return new CourseSettings(
                title.getValue(), summary.getValue(), description.getValue(), hours.getValue(), audience.getValue());
    }
}
