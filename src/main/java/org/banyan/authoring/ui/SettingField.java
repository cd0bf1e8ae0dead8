package org.banyan.authoring.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.banyan.authoring.DraftSettings.Settings;

/** A field for one setting. Whatever it looks like, its value is a text, empty where nothing is said. */
record SettingField(String key, Component component, HasValue<?, String> input) {

    private static final String ALL = "all";

    static SettingField line(Component in, String label, String key, Settings read) {
        TextField field = new TextField(in.getTranslation(label));
        byItsWords(field);
        return filled(key, field, read);
    }

    static SettingField number(Component in, String label, String key, Settings read) {
        TextField field = new TextField(in.getTranslation(label));
        field.getElement().setAttribute("inputmode", "decimal");
        field.addClassName("short");
        return filled(key, field, read);
    }

    static SettingField lines(Component in, String label, String key, Settings read) {
        TextArea field = new TextArea(in.getTranslation(label));
        byItsWords(field);
        field.setMaxRows(12);
        return filled(key, field, read);
    }

    /** Nothing, all, or one of the numbers up to the most there are. */
    static SettingField count(Component in, String label, String key, Settings read, int most) {
        List<String> choices = new ArrayList<>(List.of("", ALL));
        for (int number = 1; number <= most; number++) {
            choices.add(String.valueOf(number));
        }
        if (!choices.contains(read.value(key))) {
            choices.add(read.value(key));
        }
        Select<String> field = new Select<>();
        field.setLabel(in.getTranslation(label));
        field.setItems(choices);
        field.setItemLabelGenerator(choice -> choice.isEmpty()
                ? in.getTranslation("authoring.settings.not-asked")
                : choice.equals(ALL)
                        ? in.getTranslation("authoring.settings.all")
                        : in.getTranslation("authoring.settings.number", Integer.parseInt(choice)));
        field.addClassName("short");
        return filled(key, field, read);
    }

    private static <F extends AbstractField<?, String>> SettingField filled(String key, F field, Settings read) {
        field.setValue(read.value(key));
        return new SettingField(key, field, field);
    }

    /** What is written runs as its language does, whatever way the label runs. */
    private static void byItsWords(Component field) {
        field.getElement()
                .executeJs("customElements.whenDefined(this.localName).then(() => setTimeout(() =>"
                        + " this.inputElement?.setAttribute('dir', 'auto')))");
    }

    String value() {
        return Objects.requireNonNullElse(input.getValue(), "");
    }

    void setReadOnly(boolean readOnly) {
        input.setReadOnly(readOnly);
    }

    String label() {
        return ((HasLabel) component).getLabel();
    }

    void label(String label) {
        ((HasLabel) component).setLabel(label);
    }

    /** Says what is wrong with it; nothing where the text is empty. */
    void fault(String text) {
        HasValidationProperties field = (HasValidationProperties) component;
        field.setErrorMessage(text);
        field.setInvalid(!text.isEmpty());
    }

    void focus() {
        ((Focusable<?>) component).focus();
    }
}
