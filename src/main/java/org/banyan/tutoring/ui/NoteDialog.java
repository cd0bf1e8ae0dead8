package org.banyan.tutoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import org.banyan.tutoring.DutyEntry;
import org.banyan.tutoring.FacilitationDuties;

/** Where the holder of a duty writes down what the next one should know. */
class NoteDialog extends DutyDialog {

    private final FacilitationDuties duties;
    private final DutyEntry duty;
    private final TextArea note = new TextArea();

    NoteDialog(FacilitationDuties duties, DutyEntry duty, Runnable changed) {
        super(
                UI.getCurrent().getTranslation("tutoring.note-heading"),
                UI.getCurrent().getTranslation("tutoring.save-note"),
                changed);
        this.duties = duties;
        this.duty = duty;
        note.setLabel(getTranslation("tutoring.note"));
        note.setHelperText(getTranslation("tutoring.note-hint"));
        note.setValue(duty.note() == null ? "" : duty.note());
        note.setWidthFull();
        note.setMinRows(4);
        ask(note);
    }

    @Override
    void perform() {
        duties.writeNote(duty.duty(), note.getValue());
    }
}
