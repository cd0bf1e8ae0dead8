package org.banyan.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.SaveWeaving;
import org.banyan.discussion.Weaving;
import org.banyan.discussion.WeavingPosts;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;

/** Where somebody who leads a topic writes the summary of its discussions. It stays open, with the words, until they are stored. */
class WeavingDialog extends Dialog {

    private final TextArea words = new TextArea();
    private final Paragraph problem = new Paragraph();
    private final Runnable changed;

    WeavingDialog(WeavingPosts weavings, CohortId cohort, TopicId topic, Optional<Weaving> before, Runnable changed) {
        this.changed = changed;
        int version = before.map(Weaving::version).orElse(0);
        setHeaderTitle(getTranslation("discussion.weaving.heading"));
        setCloseOnOutsideClick(false);
        words.setLabel(getTranslation("discussion.weaving.text"));
        words.setHelperText(getTranslation("discussion.weaving.hint"));
        words.setValue(before.map(Weaving::markdown).orElse(""));
        words.setWidthFull();
        words.setMinRows(8);
        words.getElement().setAttribute("dir", "auto");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        Div content = new Div(words, problem);
        content.addClassName("weaving-dialog");
        add(content);
        getFooter().add(new Button(getTranslation("discussion.element.cancel"), _ -> close()));
        if (before.isPresent()) {
            getFooter()
                    .add(new Button(
                            getTranslation("discussion.weaving.remove"),
                            _ -> act(() -> weavings.remove(cohort, topic, version))));
        }
        Button save = new Button(
                getTranslation("discussion.weaving.save"),
                _ -> act(() -> weavings.save(new SaveWeaving(cohort, topic, version, words.getValue()))));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(save);
    }

    private void act(Runnable work) {
        try {
            work.run();
            close();
            changed.run();
        } catch (Refusal refusal) {
            problem.setText(refusal.in(getLocale()));
        }
    }
}
