package org.banyan.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.banyan.shared.ui.Problem;

/** A new password, shown with the old one. */
class PasswordForm extends Div {

    private final PasswordField current = new PasswordField(getTranslation("identity.password.current"));
    private final PasswordField next = new PasswordField(getTranslation("identity.password.new"));
    private final Problem problem = new Problem();

    PasswordForm(String email, BiConsumer<String, String> change) {
        addClassName("profile-form");
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        next.setAutocomplete(Autocomplete.NEW_PASSWORD);
        next.setHelperText(getTranslation("identity.password.hint"));
        Button button = new Button(getTranslation("identity.profile.password-change"), _ -> {
            if (problem.sayIfRefused(() -> change.accept(current.getValue(), next.getValue()))) {
                current.clear();
                next.clear();
            }
        });
        add(nameForPasswordManagers(email), current, next, problem, button);
    }

    /** Programs that keep passwords look for the name that belongs to one. */
    private static TextField nameForPasswordManagers(String email) {
        TextField name = new TextField();
        name.setValue(email);
        name.setReadOnly(true);
        name.setAutocomplete(Autocomplete.USERNAME);
        name.getElement().setAttribute("hidden", true);
        return name;
    }
}
