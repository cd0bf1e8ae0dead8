package org.banyan.tutoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.ResponseTargets;

/** Asks those who run a cohort within how many hours its questions are to be answered. */
class TargetForm extends Section {

    private final ResponseTargets targets;
    private final CohortId cohort;
    private final IntegerField hours = new IntegerField();
    private final Paragraph now = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final Button drop;

    TargetForm(ResponseTargets targets, CohortId cohort) {
        this.targets = targets;
        this.cohort = cohort;
        addClassNames("board-panel", "give-duty");
        hours.setLabel(getTranslation("tutoring.target-hours"));
        hours.setMin(1);
        hours.setMax(ResponseTargets.MOST_HOURS);
        hours.setStepButtonsVisible(true);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        now.getElement().setAttribute("role", "status");
        drop = new Button(getTranslation("tutoring.target-drop"), _ -> act(() -> targets.drop(cohort)));
        Button set = new Button(getTranslation("tutoring.target-set"), _ -> set());
        Div actions = new Div(set, drop);
        actions.addClassName("board-actions");
        Paragraph explained = new Paragraph(getTranslation("tutoring.target-explained"));
        explained.addClassName("soft");
        add(new H2(getTranslation("tutoring.target")), now, explained, hours, problem, actions);
        show();
    }

    private void show() {
        Optional<Integer> set = targets.hours(cohort);
        hours.setValue(set.orElse(ResponseTargets.PROPOSED_HOURS));
        now.setText(set.map(value -> getTranslation("tutoring.target-is", value))
                .orElseGet(() -> getTranslation("tutoring.target-none")));
        drop.setVisible(set.isPresent());
        problem.setText("");
    }

    private void set() {
        Integer wanted = hours.getValue();
        act(() -> targets.set(cohort, wanted == null ? 0 : wanted));
    }

    private void act(Runnable work) {
        try {
            work.run();
            show();
        } catch (Refusal refusal) {
            problem.setText(refusal.in(getLocale()));
        }
    }
}
