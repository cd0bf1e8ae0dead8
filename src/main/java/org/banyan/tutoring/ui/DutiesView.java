package org.banyan.tutoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.banyan.curriculum.CourseOutline.TopicEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.Role;
import org.banyan.shared.ui.Markup;
import org.banyan.tutoring.DutyDesk;
import org.banyan.tutoring.DutyEntry;
import org.banyan.tutoring.FacilitationDuties;
import org.banyan.tutoring.ResponseTargets;
import org.jsoup.nodes.Element;

/** The duties of a cohort: who leads which topic now, next and before, and giving more of them. */
@Route("tutoring/duties/:cohort")
@RolesAllowed({Role.Names.TUTOR, Role.Names.COORDINATOR, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/tutoring.css")
class DutiesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final FacilitationDuties duties;
    private final ResponseTargets targets;

    DutiesView(FacilitationDuties duties, ResponseTargets targets) {
        this.duties = duties;
        this.targets = targets;
        addClassNames("page", "tutoring");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Addresses.cohort(event));
    }

    private void show(CohortId id) {
        removeAll();
        DutyDesk desk = duties.desk(id, getLocale());
        LocalDate today = duties.today();
        Anchor back = new Anchor("tutoring", getTranslation("tutoring.title"));
        back.addClassName("back");
        Paragraph name = new Paragraph(desk.cohortName());
        name.getElement().setAttribute("dir", "auto");
        add(back, new H1(getTranslation("tutoring.duties")), name, new GiveDutyForm(duties, id, desk, () -> show(id)));
        list("tutoring.duties-now", desk, duty -> duty.isOn(today), true);
        list("tutoring.duties-to-come", desk, duty -> !duty.isOver(today) && !duty.isOn(today), true);
        list("tutoring.duties-over", desk, duty -> duty.isOver(today), false);
        if (targets.maySet(id)) {
            add(new TargetForm(targets, id));
        }
    }

    private void list(
            String heading, DutyDesk desk, java.util.function.Predicate<DutyEntry> which, boolean changeable) {
        List<DutyEntry> found = desk.duties().stream().filter(which).toList();
        if (found.isEmpty() && !changeable) {
            return;
        }
        Section section = new Section(new H2(getTranslation(heading)));
        section.addClassName("board-panel");
        if (found.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("tutoring.no-duties"));
            none.addClassName("none");
            section.add(none);
        }
        found.forEach(duty -> section.add(entry(duty, desk, changeable)));
        add(section);
    }

    private Component entry(DutyEntry duty, DutyDesk desk, boolean changeable) {
        Element words = new Element("div");
        words.appendElement("span").addClass("what").attr("dir", "auto").text(duty.name());
        words.appendElement("span").addClass("soft").attr("dir", "auto").text(titleOf(duty, desk));
        String span = Days.span(duty, getLocale());
        words.appendElement("p")
                .addClass("soft")
                .attr("dir", "auto")
                .text(duty.groupName() == null ? span : span + " · " + duty.groupName());
        if (duty.ending() == DutyEntry.Ending.CANCELLED) {
            words.appendElement("p").addClass("soft").text(getTranslation("tutoring.was-cancelled"));
        } else if (duty.ending() == DutyEntry.Ending.HANDED_OVER) {
            words.appendElement("p")
                    .addClass("soft")
                    .attr("dir", "auto")
                    .text(getTranslation("tutoring.was-handed-over", duty.handedTo() == null ? "" : duty.handedTo()));
        }
        if (duty.note() != null) {
            words.appendElement("p").addClass("note-words").attr("dir", "auto").text(duty.note());
        }
        Div entry = new Div(Markup.component(words));
        entry.addClassName("my-topic");
        if (changeable) {
            entry.add(actions(duty));
        }
        return entry;
    }

    private Div actions(DutyEntry duty) {
        Runnable again = () -> show(duty.cohort());
        Button over = new Button(getTranslation("tutoring.hand-over"));
        over.setAriaLabel(over.getText() + ": " + duty.name());
        over.addClickListener(_ -> new HandOverDialog(duties, duty, again).open());
        Button cancel = new Button(getTranslation("tutoring.cancel-duty"));
        cancel.setAriaLabel(cancel.getText() + ": " + duty.name());
        cancel.addClickListener(_ -> new CancelDialog(duties, duty, again).open());
        Div actions = new Div(over, cancel);
        actions.addClassName("board-actions");
        return actions;
    }

    private String titleOf(DutyEntry duty, DutyDesk desk) {
        return desk.topics().stream()
                .filter(topic -> topic.topic().equals(duty.topic()))
                .map(TopicEntry::title)
                .findFirst()
                .orElseGet(() -> getTranslation("tutoring.lost-topic"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tutoring.duties") + " · Banyan";
    }
}
