package org.banyan.tutoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.banyan.shared.Refusal;

/** A question about a duty: it closes when the deed is done, and says why where it was refused. */
abstract class DutyDialog extends Dialog {

    private final Paragraph problem = new Paragraph();
    private final Runnable changed;

    DutyDialog(String heading, String deed, Runnable changed) {
        this.changed = changed;
        setHeaderTitle(heading);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        Button done = new Button(deed, _ -> act());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("tutoring.back"), _ -> close()), done);
    }

    /** What is asked for. */
    void ask(Component... parts) {
        Div content = new Div(parts);
        content.add(problem);
        content.addClassName("duty-dialog");
        add(content);
    }

    /** Does it; a refusal is shown. */
    abstract void perform();

    private void act() {
        try {
            perform();
            close();
            changed.run();
        } catch (Refusal refusal) {
            problem.setText(refusal.in(getLocale()));
        }
    }
}
