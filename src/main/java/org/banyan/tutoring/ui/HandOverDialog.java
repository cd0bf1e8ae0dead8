package org.banyan.tutoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.DutyDesk;
import org.banyan.tutoring.DutyEntry;
import org.banyan.tutoring.FacilitationDuties;

/** Who takes a duty over, and with which words. */
class HandOverDialog extends DutyDialog {

    private final FacilitationDuties duties;
    private final DutyEntry duty;
    private final ComboBox<DutyDesk.Candidate> person;
    private final TextArea note = new TextArea();

    HandOverDialog(FacilitationDuties duties, DutyEntry duty, Runnable changed) {
        super(
                UI.getCurrent().getTranslation("tutoring.hand-over-heading"),
                UI.getCurrent().getTranslation("tutoring.hand-over"),
                changed);
        this.duties = duties;
        this.duty = duty;
        person = Days.choiceOf(duties.successors(duty.duty()), getTranslation("tutoring.to-whom"));
        person.setWidthFull();
        note.setLabel(getTranslation("tutoring.note"));
        note.setHelperText(getTranslation("tutoring.note-hint"));
        note.setValue(duty.note() == null ? "" : duty.note());
        note.setWidthFull();
        note.setMinRows(4);
        ask(person, note);
    }

    @Override
    void perform() {
        if (person.getValue() == null) {
            throw new Refusal.Invalid("tutoring.refusal.choose-somebody");
        }
        duties.handOver(duty.duty(), person.getValue().person(), note.getValue());
    }
}
