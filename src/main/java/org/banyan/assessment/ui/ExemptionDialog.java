package org.banyan.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.banyan.assessment.QuizMoments;
import org.banyan.assessment.rules.CohortQuiz;
import org.banyan.assessment.rules.Exempt;
import org.banyan.assessment.rules.Exemption;
import org.banyan.assessment.rules.ExemptionEntry;
import org.banyan.assessment.rules.Exemptions;
import org.banyan.assessment.rules.Holder;
import org.banyan.assessment.rules.HolderChoice;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Problem;
import org.banyan.shared.ui.ReaderZone;
import org.jspecify.annotations.Nullable;

/** Asks for whom what is to be otherwise, and why. It stays open as long as it is refused. */
class ExemptionDialog extends Dialog {

    private static final int LONGEST_REASON = 500;
    private static final Exemption NOTHING = new Exemption(null, null, null, null, null, false);

    private final CohortId cohort;
    private final CohortQuiz quiz;
    private final @Nullable ExemptionEntry entry;
    private final ComboBox<HolderChoice> holder = new ComboBox<>(getTranslation("assessment.exemption.for"));
    private final MomentField opens;
    private final MomentField closes;
    private final IntegerField minutes;
    private final IntegerField percent;
    private final IntegerField attempts;
    private final Checkbox passwordFree = new Checkbox(getTranslation("assessment.exemption.password-free"));
    private final TextArea reason = new TextArea(getTranslation("assessment.exemption.reason"));

    /** @param entry the one to change; null for a new one */
    ExemptionDialog(
            Exemptions exemptions, CohortId cohort, CohortQuiz quiz, @Nullable ExemptionEntry entry, Runnable done) {
        this.cohort = cohort;
        this.quiz = quiz;
        this.entry = entry;
        Exemption now = entry == null ? NOTHING : entry.exemption();
        opens = new MomentField("assessment.rules.opens", now.opensAt());
        closes = new MomentField("assessment.rules.closes", now.closesAt());
        String unlimited = getTranslation("assessment.exemption.unlimited");
        minutes = RulesForm.number("assessment.rules.minutes", now.minutes(), unlimited);
        percent = RulesForm.number(
                "assessment.exemption.percent",
                now.extraPercent(),
                getTranslation("assessment.exemption.percent-hint"));
        attempts = RulesForm.number("assessment.rules.attempts", now.attempts(), unlimited);
        passwordFree.setValue(now.passwordFree());
        passwordFree.setVisible(quiz.rules().passwordAsked() || now.passwordFree());
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.getElement().setAttribute("dir", "auto");
        reason.setValue(entry == null ? "" : entry.reason());
        choose(exemptions);
        Paragraph how = new Paragraph(
                getTranslation("assessment.exemption.how", QuizMoments.zoneName(ReaderZone.current(), getLocale())));
        how.addClassName("soft");
        addClassName("exemption-dialog");
        setHeaderTitle(getTranslation(entry == null ? "assessment.exemptions.new" : "assessment.exemptions.change"));
        setCloseOnOutsideClick(false);
        Problem problem = new Problem();
        Div fields = new Div(opens, closes, minutes, percent, attempts, passwordFree, reason);
        fields.addClassName("quiz-rules-form");
        add(problem, holder, how, fields);
        Button save = new Button(getTranslation("assessment.exemptions.save"), _ -> {
            if (problem.sayIfRefused(() -> exemptions.exempt(command()))) {
                close();
                done.run();
            } else {
                problem.getElement().callJsFunction("scrollIntoView");
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("assessment.cancel"), _ -> close()), save);
    }

    private void choose(Exemptions exemptions) {
        holder.setRequiredIndicatorVisible(true);
        holder.setItemLabelGenerator(
                choice -> choice.note().isEmpty() ? choice.name() : choice.name() + " · " + choice.note());
        if (entry == null) {
            holder.setItems(query ->
                    exemptions
                            .choices(cohort, query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                            .stream()
                            .skip(query.getOffset()));
        } else {
            HolderChoice chosen = new HolderChoice(entry.holder(), entry.name(), "");
            holder.setItems(chosen);
            holder.setValue(chosen);
            holder.setReadOnly(true);
        }
    }

    private Exempt command() {
        Holder chosen = Optional.ofNullable(holder.getValue())
                .map(HolderChoice::holder)
                .orElseThrow(() -> new Refusal.Invalid("assessment.refusal.exemption-nobody"));
        return new Exempt(
                cohort,
                quiz.key(),
                Optional.ofNullable(entry).map(ExemptionEntry::id),
                entry == null ? 0 : entry.version(),
                chosen,
                new Exemption(
                        opens.moment(),
                        closes.moment(),
                        minutes.getValue(),
                        percent.getValue(),
                        attempts.getValue(),
                        passwordFree.getValue()),
                reason.getValue());
    }
}
