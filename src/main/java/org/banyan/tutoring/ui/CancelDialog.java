package org.banyan.tutoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import org.banyan.tutoring.DutyEntry;
import org.banyan.tutoring.FacilitationDuties;

/** Asks before a duty is cancelled. */
class CancelDialog extends DutyDialog {

    private final FacilitationDuties duties;
    private final DutyEntry duty;

    CancelDialog(FacilitationDuties duties, DutyEntry duty, Runnable changed) {
        super(
                UI.getCurrent().getTranslation("tutoring.cancel-heading"),
                UI.getCurrent().getTranslation("tutoring.cancel-duty"),
                changed);
        this.duties = duties;
        this.duty = duty;
        Paragraph explained = new Paragraph(getTranslation("tutoring.cancel-explained", duty.name()));
        explained.getElement().setAttribute("dir", "auto");
        ask(explained);
    }

    @Override
    void perform() {
        duties.cancel(duty.duty());
    }
}
