package org.banyan.certification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.banyan.shared.ui.Problem;

/** Asks for one line before something is done; stays open as long as it is refused. */
class ReasonDialog extends Dialog {

    ReasonDialog(String title, String label, String start, Consumer<String> deed) {
        Problem problem = new Problem();
        TextField line = new TextField(label);
        line.setValue(start);
        line.setWidthFull();
        line.getElement().setAttribute("dir", "auto");
        Button take = new Button(title, _ -> {
            if (problem.sayIfRefused(() -> deed.accept(line.getValue()))) {
                close();
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("certificates-dialog");
        setWidth("min(36rem, calc(100vw - 2rem))");
        setHeaderTitle(title);
        add(problem, line);
        getFooter().add(new Button(getTranslation("certification.desk.cancel"), _ -> close()), take);
    }
}
