package org.banyan.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Objects;
import java.util.function.Consumer;
import org.banyan.assessment.rules.CohortQuiz;
import org.banyan.assessment.rules.CohortRules;
import org.banyan.assessment.rules.FeedbackTiming;
import org.banyan.assessment.rules.ScoreKept;
import org.banyan.assessment.rules.SettleRules;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.ui.Problem;
import org.jspecify.annotations.Nullable;

/** What a cohort settles for a quiz. Who does not decide for the whole cohort reads it. */
class RulesForm extends Div {

    private final CohortQuiz quiz;
    private final MomentField opens;
    private final MomentField closes;
    private final IntegerField minutes;
    private final IntegerField attempts;
    private final IntegerField wait = new IntegerField(getTranslation("assessment.rules.wait"));
    private final RadioButtonGroup<ScoreKept> kept = new RadioButtonGroup<>(getTranslation("assessment.rules.kept"));
    private final RadioButtonGroup<FeedbackTiming> feedback =
            new RadioButtonGroup<>(getTranslation("assessment.rules.feedback"));
    private final Checkbox asked = new Checkbox(getTranslation("assessment.rules.password-asked"));
    private final PasswordField password = new PasswordField(getTranslation("assessment.rules.password"));

    RulesForm(CohortQuiz quiz, boolean settles, Consumer<Settled> settle, Runnable saved) {
        this.quiz = quiz;
        CohortRules rules = quiz.rules();
        addClassName("quiz-rules-form");
        opens = new MomentField("assessment.rules.opens", rules.opensAt());
        closes = new MomentField("assessment.rules.closes", rules.closesAt());
        minutes = number(
                "assessment.rules.minutes",
                rules.minutes(),
                getTranslation(
                        "assessment.rules.minutes-hint",
                        orNought(quiz.ordinary().minutes())));
        attempts = number(
                "assessment.rules.attempts",
                rules.attempts(),
                getTranslation(
                        "assessment.rules.attempts-hint",
                        orNought(quiz.ordinary().attempts())));
        wait.setMin(0);
        wait.setValue(rules.waitMinutes());
        wait.setHelperText(getTranslation("assessment.rules.wait-hint"));
        kept.setItems(ScoreKept.values());
        kept.setItemLabelGenerator(one -> getTranslation("assessment.kept." + one.name()));
        kept.setValue(rules.scoreKept());
        kept.setHelperText(getTranslation("assessment.rules.kept-hint"));
        feedback.setItems(FeedbackTiming.values());
        feedback.setItemLabelGenerator(one -> getTranslation("assessment.feedback." + one.name()));
        feedback.setValue(rules.feedback());
        asked.setValue(rules.passwordAsked());
        asked.addValueChangeListener(change -> password.setVisible(change.getValue()));
        password.setVisible(rules.passwordAsked());
        password.setHelperText(rules.passwordAsked() ? getTranslation("assessment.rules.password-stays") : "");
        password.getElement().setAttribute("autocomplete", "new-password");
        add(opens, closes, minutes, attempts, wait, kept, feedback, asked, password);
        if (settles) {
            addSaving(settle, saved);
        } else {
            freeze();
        }
    }

    /** What was settled here, of the version that was seen. */
    record Settled(CohortQuiz quiz, CohortRules rules, String password) {

        SettleRules in(CohortId cohort) {
            return new SettleRules(cohort, quiz.key(), quiz.version(), rules, password);
        }
    }

    private void addSaving(Consumer<Settled> settle, Runnable saved) {
        Problem problem = new Problem();
        Button save = new Button(getTranslation("assessment.rules.save"), _ -> {
            if (problem.sayIfRefused(() -> settle.accept(settled()))) {
                saved.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(problem, save);
    }

    private void freeze() {
        opens.setReadOnly(true);
        closes.setReadOnly(true);
        minutes.setReadOnly(true);
        attempts.setReadOnly(true);
        wait.setReadOnly(true);
        kept.setReadOnly(true);
        feedback.setReadOnly(true);
        asked.setReadOnly(true);
        password.setVisible(false);
    }

    private Settled settled() {
        return new Settled(
                quiz,
                new CohortRules(
                        opens.moment(),
                        closes.moment(),
                        minutes.getValue(),
                        attempts.getValue(),
                        orNought(wait.getValue()),
                        kept.getValue(),
                        feedback.getValue(),
                        asked.getValue()),
                asked.getValue() ? password.getValue() : "");
    }

    static IntegerField number(String label, @Nullable Integer value, String hint) {
        IntegerField field = new IntegerField();
        field.setLabel(field.getTranslation(label));
        field.setMin(0);
        field.setValue(value);
        field.setHelperText(hint);
        return field;
    }

    private static int orNought(@Nullable Integer number) {
        return Objects.requireNonNullElse(number, 0);
    }
}
