package org.banyan.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.UUID;

/**
 * A field of the browser's own, such as for a moment or a number. Every reader of a topic would else load a calendar that only those
 * who lead it ever open, and on a phone people know this one.
 */
final class NativeField extends Div {

    private final Input input = new Input();
    private final Paragraph hint = new Paragraph();

    /**
     * Puts a field below its label.
     *
     * @param kind as HTML names kinds of input
     * @param attributes of the input, as HTML has them
     */
    NativeField(String label, String kind, Map<String, String> attributes) {
        input.setType(kind);
        attributes.forEach(input.getElement()::setAttribute);
        hint.addClassName("soft");
        hint.setId("hint-" + UUID.randomUUID());
        NativeLabel words = new NativeLabel(label);
        words.add(input);
        add(words, hint);
        addClassName("native-field");
    }

    /** As HTML writes it; empty where nothing whole is in the field. */
    String value() {
        return input.getValue();
    }

    void fill(String value) {
        input.setValue(value);
    }

    void hint(String words) {
        hint.setText(words);
        input.getElement().setAttribute("aria-describedby", hint.getId().orElseThrow());
    }
}
