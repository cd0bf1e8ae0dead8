package org.banyan.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.banyan.identity.Profiles;
import org.banyan.shared.ui.Problem;

/** The name that others see, and the one that is printed on certificates. */
class NamesForm extends Div {

    private static final int LONGEST_NAME = 200;

    private final TextField name = new TextField(getTranslation("identity.profile.name"));
    private final TextField certificateName = new TextField(getTranslation("identity.profile.certificate-name"));
    private final Problem problem = new Problem();

    NamesForm(Profiles.Profile profile, BiConsumer<String, String> save) {
        addClassName("profile-form");
        name.setValue(profile.name());
        name.setHelperText(getTranslation("identity.profile.name-hint"));
        name.setAutocomplete(Autocomplete.NAME);
        certificateName.setValue(profile.certificateName());
        certificateName.setHelperText(getTranslation("identity.profile.certificate-name-hint"));
        for (TextField field : new TextField[] {name, certificateName}) {
            field.setMaxLength(LONGEST_NAME);
            field.getElement().setAttribute("dir", "auto");
        }
        Button button = new Button(
                getTranslation("identity.profile.save"),
                _ -> problem.sayIfRefused(() -> save.accept(name.getValue(), certificateName.getValue())));
        add(name, certificateName, problem, button);
    }
}
