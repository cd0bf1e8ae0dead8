package org.banyan.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Problem;

/** Asks for the words that go with a decision about a reported post. */
class DecisionDialog extends Dialog {

    private static final int LONGEST = 500;

    private final Deed deed;
    private final Consumer<String> done;
    private final TextArea words = new TextArea();
    private final Problem problem = new Problem();

    /**
     * What is decided.
     *
     * @param key of its texts
     * @param needsWords whether the author is to read why
     */
    record Deed(String key, boolean needsWords, Consumer<String> work) {

        static Deed keeping(Consumer<String> work) {
            return new Deed("keep", false, work);
        }

        static Deed warning(Consumer<String> work) {
            return new Deed("warn", true, work);
        }

        static Deed hiding(Consumer<String> work) {
            return new Deed("hide", true, work);
        }

        static Deed restoring(Consumer<String> work) {
            return new Deed("restore", false, work);
        }

        static Deed upholding(Consumer<String> work) {
            return new Deed("uphold", true, work);
        }
    }

    /**
     * Asks, and does it.
     *
     * @param done is told what happened
     */
    DecisionDialog(Deed deed, Consumer<String> done) {
        this.deed = deed;
        this.done = done;
        String prefix = "discussion.reports." + deed.key();
        setHeaderTitle(getTranslation(prefix + "-heading"));
        words.setLabel(getTranslation(prefix + "-words"));
        words.setMaxLength(LONGEST);
        words.setRequiredIndicatorVisible(deed.needsWords());
        words.getElement().setAttribute("dir", "auto");
        words.setWidthFull();
        words.focus();
        Div content = new Div(new Paragraph(getTranslation(prefix + "-explained")), words, problem);
        content.addClassName("deal");
        add(content);
        Button decide = new Button(getTranslation("discussion.reports." + deed.key() + "-do"), _ -> decide());
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("discussion.element.cancel"), _ -> close()), decide);
    }

    /** Words that are missing are asked for again; that somebody else was first is said on the page, which is shown anew. */
    private void decide() {
        String told = getTranslation("discussion.reports.done-" + deed.key());
        try {
            deed.work().accept(words.getValue());
        } catch (Refusal.Invalid refusal) {
            problem.sayIfRefused(() -> {
                throw refusal;
            });
            return;
        } catch (Refusal refusal) {
            told = refusal.in(getLocale());
        }
        close();
        done.accept(told);
    }
}
