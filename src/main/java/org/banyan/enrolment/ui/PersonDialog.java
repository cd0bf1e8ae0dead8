package org.banyan.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.banyan.identity.RegistryEntry;
import org.banyan.shared.ui.Problem;

/** Asks for what is written down of a person, and stays open as long as it is refused. */
class PersonDialog extends Dialog {

    PersonDialog(String title, PersonForm form, Consumer<RegistryEntry> save, Runnable saved) {
        Problem problem = new Problem();
        Button take = new Button(getTranslation("enrolment.save"), _ -> {
            if (problem.sayIfRefused(() -> save.accept(form.entry()))) {
                close();
                saved.run();
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("person-dialog");
        setHeaderTitle(title);
        add(problem, form);
        getFooter().add(new Button(getTranslation("enrolment.cancel"), _ -> close()), take);
    }
}
