package org.banyan.certification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.banyan.shared.ui.Problem;

/** Asks once more before something is done that is not undone by a click. */
class SureDialog extends Dialog {

    SureDialog(String title, String words, Runnable deed) {
        Problem problem = new Problem();
        Button take = new Button(title, _ -> {
            if (problem.sayIfRefused(deed)) {
                close();
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("certificates-dialog");
        setWidth("min(36rem, calc(100vw - 2rem))");
        setHeaderTitle(title);
        add(problem, new Paragraph(words));
        getFooter().add(new Button(getTranslation("certification.desk.cancel"), _ -> close()), take);
    }
}
