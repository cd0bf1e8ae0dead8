package org.banyan.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import org.banyan.shared.ui.Problem;

/** A form that is saved or left; it stays open as long as it is refused, and says why. */
class FormDialog extends Dialog {

    FormDialog(String title, Component form, Runnable save) {
        Problem problem = new Problem();
        Button take = new Button(getTranslation("enrolment.save"), _ -> {
            if (problem.sayIfRefused(save)) {
                close();
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("person-dialog");
        setWidth("min(44rem, calc(100vw - 2rem))");
        setHeaderTitle(title);
        add(problem, form);
        getFooter().add(new Button(getTranslation("enrolment.cancel"), _ -> close()), take);
    }
}
