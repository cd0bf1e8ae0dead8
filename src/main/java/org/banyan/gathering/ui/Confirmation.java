package org.banyan.gathering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something is done that cannot be had back as it was. */
class Confirmation extends Dialog {

    Confirmation(String title, String whatHappens, String action, Runnable work) {
        addClassName("gathering-dialog");
        setHeaderTitle(title);
        add(new Paragraph(whatHappens));
        Button go = new Button(action, _ -> {
            close();
            work.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("gathering.keep"), _ -> close()), go);
    }
}
