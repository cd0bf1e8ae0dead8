package org.banyan.shared.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.banyan.shared.Refusal;

/** Says beside a form why it was not taken; a screen reader says it at once. */
public class Problem extends Paragraph {

    public Problem() {
        addClassName("problem");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Does the work, and says a refusal here. Answers whether it was done. */
    public boolean sayIfRefused(Runnable work) {
        setVisible(false);
        try {
            work.run();
            return true;
        } catch (Refusal.Invalid | Refusal.Conflict refusal) {
            setText(refusal.in(getLocale()));
            setVisible(true);
            return false;
        }
    }
}
