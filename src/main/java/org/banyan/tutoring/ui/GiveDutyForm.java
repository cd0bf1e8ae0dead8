package org.banyan.tutoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import org.banyan.curriculum.CourseOutline.TopicEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupEntry;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.DayField;
import org.banyan.tutoring.DutyDesk;
import org.banyan.tutoring.FacilitationDuties;
import org.banyan.tutoring.GiveDuty;

/** Asks who is to lead which topic on which days. Where somebody leads then already, it says so and asks whether both shall. */
class GiveDutyForm extends Section {

    private final FacilitationDuties duties;
    private final CohortId cohort;
    private final Runnable changed;
    private final ComboBox<DutyDesk.Candidate> person;
    private final ComboBox<TopicEntry> topic = new ComboBox<>();
    private final Select<GroupEntry> group = new Select<>();
    private final DayField from = new DayField(getTranslation("tutoring.from"), getLocale());
    private final DayField to = new DayField(getTranslation("tutoring.to"), getLocale());
    private final Checkbox beside = new Checkbox();
    private final Paragraph problem = new Paragraph();

    GiveDutyForm(FacilitationDuties duties, CohortId cohort, DutyDesk desk, Runnable changed) {
        this.duties = duties;
        this.cohort = cohort;
        this.changed = changed;
        addClassNames("board-panel", "give-duty");
        person = Days.choiceOf(desk.candidates(), getTranslation("tutoring.who"));
        topic.setLabel(getTranslation("tutoring.topic"));
        topic.setItems(desk.topics());
        topic.setItemLabelGenerator(TopicEntry::title);
        topic.setRequiredIndicatorVisible(true);
        group.setLabel(getTranslation("tutoring.for-group"));
        group.setItems(desk.groups());
        group.setItemLabelGenerator(entry -> entry == null ? getTranslation("tutoring.whole-cohort") : entry.name());
        group.setEmptySelectionAllowed(desk.wholeCohort());
        group.setEmptySelectionCaption(getTranslation("tutoring.whole-cohort"));
        group.setVisible(!desk.groups().isEmpty());
        if (!desk.wholeCohort() && !desk.groups().isEmpty()) {
            group.setValue(desk.groups().getFirst());
        }
        days();
        beside.setLabel(getTranslation("tutoring.beside"));
        beside.setVisible(false);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        Button give = new Button(getTranslation("tutoring.give"), _ -> give());
        give.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div(person, topic, group, from, to);
        fields.addClassName("fields");
        add(new H2(getTranslation("tutoring.give-heading")), fields, problem, beside, give);
    }

    private void days() {
        from.setValue(duties.today());
        to.setValue(duties.today().plusDays(6));
    }

    private void give() {
        problem.setText("");
        if (person.getValue() == null || topic.getValue() == null || from.getValue() == null || to.getValue() == null) {
            problem.setText(getTranslation("tutoring.fill-in"));
            return;
        }
        try {
            duties.give(new GiveDuty(
                    cohort,
                    topic.getValue().topic(),
                    group.getValue() == null ? null : group.getValue().group(),
                    person.getValue().person(),
                    from.getValue(),
                    to.getValue(),
                    beside.getValue()));
            changed.run();
        } catch (Refusal.Conflict overlap) {
            problem.setText(overlap.in(getLocale()));
            beside.setVisible(true);
        } catch (Refusal refusal) {
            problem.setText(refusal.in(getLocale()));
        }
    }
}
