package org.banyan.gathering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.banyan.shared.ui.Problem;

/** Asks why a gathering is cancelled. */
class CancelDialog extends Dialog {

    CancelDialog(Consumer<String> cancel, Runnable done) {
        Problem problem = new Problem();
        TextArea reason = new TextArea(getTranslation("gathering.reason"));
        reason.getElement().setAttribute("dir", "auto");
        reason.setMaxLength(1000);
        reason.setRequiredIndicatorVisible(true);
        Button go = new Button(getTranslation("gathering.cancel-gathering"), _ -> {
            if (problem.sayIfRefused(() -> cancel.accept(reason.getValue()))) {
                close();
                done.run();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("gathering-dialog");
        setHeaderTitle(getTranslation("gathering.cancel-title"));
        add(new Paragraph(getTranslation("gathering.cancel-what-happens")), problem, reason);
        getFooter().add(new Button(getTranslation("gathering.keep"), _ -> close()), go);
    }
}
