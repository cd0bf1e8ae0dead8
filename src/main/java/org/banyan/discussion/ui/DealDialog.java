package org.banyan.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.banyan.discussion.Moderation;
import org.banyan.discussion.ReportOutcome;
import org.banyan.discussion.ReportedPost;
import org.banyan.shared.Refusal;

/** Asks what became of the reports of a post. */
class DealDialog extends Dialog {

    private static final int LONGEST_NOTE = 500;

    private final RadioButtonGroup<ReportOutcome> outcome = new RadioButtonGroup<>();
    private final TextArea note = new TextArea();
    private final Paragraph problem = new Paragraph();

    DealDialog(Moderation moderation, ReportedPost post, Runnable afterwards) {
        setHeaderTitle(getTranslation("discussion.board.deal-heading"));
        outcome.setAriaLabel(getTranslation("discussion.board.deal-heading"));
        outcome.setItems(ReportOutcome.KEPT, ReportOutcome.TALKED);
        outcome.setItemLabelGenerator(value -> getTranslation("discussion.outcome." + value));
        outcome.setValue(ReportOutcome.KEPT);
        note.setLabel(getTranslation("discussion.board.note"));
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        Div content = new Div(outcome, note, problem);
        content.addClassName("deal");
        add(content);
        Button done = new Button(getTranslation("discussion.board.deal-done"), _ -> deal(moderation, post, afterwards));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("discussion.element.cancel"), _ -> close()), done);
    }

    private void deal(Moderation moderation, ReportedPost post, Runnable afterwards) {
        try {
            moderation.dealWith(post.post(), outcome.getValue(), note.getValue());
            close();
            afterwards.run();
        } catch (Refusal refusal) {
            problem.setText(refusal.in(getLocale()));
        }
    }
}
