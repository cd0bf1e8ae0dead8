package org.banyan.certification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.UUID;

/** A colour, chosen in the browser's own way. */
class ColourField extends Div {

    private final Input input = new Input();

    ColourField(String label, Runnable changed) {
        String id = "colour-" + UUID.randomUUID();
        input.setId(id);
        input.setType("color");
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        NativeLabel words = new NativeLabel(label);
        words.setFor(id);
        addClassName("colour-field");
        add(input, words);
    }

    String colour() {
        return input.getValue();
    }

    void show(String colour) {
        input.setValue(colour);
    }
}
