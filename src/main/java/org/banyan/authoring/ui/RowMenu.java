package org.banyan.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Span;

/** The button beside a module or topic, with what can be done with it. */
class RowMenu extends Span {

    private final ContextMenu menu;

    RowMenu(String id, String of) {
        Button button = new Button("⋯");
        button.setId(id);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("authoring.actions", of));
        button.getElement().setAttribute("aria-haspopup", "menu");
        menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        addClassName("row-menu");
        add(button);
    }

    void entry(String key, boolean possible, Runnable work) {
        named(getTranslation(key), possible, work);
    }

    void named(String label, boolean possible, Runnable work) {
        Span text = new Span(label);
        text.getElement().setAttribute("dir", "auto");
        menu.addItem(text, _ -> work.run()).setEnabled(possible);
    }
}
