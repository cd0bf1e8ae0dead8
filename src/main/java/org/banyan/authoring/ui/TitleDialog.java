package org.banyan.authoring.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.banyan.shared.Refusal;

/** Asks for one title. A refusal is shown at the field and the dialog stays. */
class TitleDialog extends Dialog {

    private final TextField title = new TextField();
    private final Consumer<String> entered;

    TitleDialog(String heading, String before, Consumer<String> entered) {
        this.entered = entered;
        setHeaderTitle(heading);
        title.setLabel(getTranslation("authoring.element.title"));
        title.setValue(before);
        title.setMaxLength(200);
        title.setRequiredIndicatorVisible(true);
        title.getElement().setAttribute("dir", "auto");
        title.setWidthFull();
        title.setAutofocus(true);
        title.addKeyDownListener(Key.ENTER, _ -> done());
        add(title);
        Button done = new Button(getTranslation("authoring.done"), _ -> done());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("authoring.cancel"), _ -> close()), done);
    }

    private void done() {
        try {
            entered.accept(title.getValue());
            close();
        } catch (Refusal refusal) {
            title.setErrorMessage(refusal.in(getLocale()));
            title.setInvalid(true);
        }
    }
}
