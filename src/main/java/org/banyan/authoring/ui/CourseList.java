package org.banyan.authoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.banyan.authoring.AuthoringDesk.CohortBehind;
import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.WrittenCourse;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.People;
import org.banyan.shared.Refusal;

/** The published courses one may work on: with their versions, the way into their draft, and their package to take away. */
class CourseList extends Section {

    private final CourseDrafts drafts;
    private final Cohorts cohorts;
    private final List<CohortBehind> behind;
    private final Runnable changed;
    private final Paragraph problem = new Paragraph();

    CourseList(
            List<WrittenCourse> courses,
            List<CohortBehind> behind,
            CourseDrafts drafts,
            Cohorts cohorts,
            People people,
            Runnable changed) {
        this.drafts = drafts;
        this.cohorts = cohorts;
        this.behind = behind;
        this.changed = changed;
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        add(problem);
        if (courses.isEmpty()) {
            Div none = new Div(new Paragraph(getTranslation("authoring.courses.none")));
            none.addClassName("empty");
            add(none);
            return;
        }
        PublishedList facts = PublishedList.of(courses, people, getLocale());
        UnorderedList list = new UnorderedList();
        list.addClassName("published-courses");
        courses.forEach(course -> list.add(entry(course, facts)));
        add(list);
    }

    private ListItem entry(WrittenCourse course, PublishedList facts) {
        String title = course.history().card().title();
        Div actions = new Div();
        actions.addClassName("actions");
        if (course.mayWrite()) {
            Button edit = new Button(
                    getTranslation(course.draft() == null ? "authoring.edit" : "authoring.edit.open"),
                    _ -> edit(course));
            edit.setAriaLabel(edit.getText() + ": " + title);
            actions.add(edit);
        } else if (course.draft() != null) {
            Anchor look = new Anchor(Drafting.page(course.draft()), getTranslation("authoring.review.look"));
            look.setAriaLabel(look.getText() + ": " + title);
            actions.add(look);
        }
        if (course.draft() != null || course.history().versions().size() > 1) {
            Anchor compare = new Anchor(
                    Drafting.versions(course.history().card().course()), getTranslation("authoring.compare"));
            compare.setAriaLabel(compare.getText() + ": " + title);
            actions.add(compare);
        }
        Anchor take = new Anchor(
                "/authoring/packages/" + course.history().card().course().value(), getTranslation("authoring.export"));
        take.getElement().setAttribute("download", true);
        take.setRouterIgnore(true);
        take.setAriaLabel(take.getText() + ": " + title);
        actions.add(take);
        ListItem item = new ListItem(facts.entry(course.history()), actions);
        behind.stream()
                .filter(cohort -> cohort.course().equals(course.history().card().course()))
                .forEach(cohort -> item.add(behind(course, cohort)));
        return item;
    }

    /** A cohort that runs an older version, and the way to move it to the newest. */
    private Div behind(WrittenCourse course, CohortBehind cohort) {
        String name = cohort.name() == null ? getTranslation("authoring.cohort.standing") : cohort.name();
        int runs = course.history().versions().stream()
                .filter(version -> version.version().equals(cohort.version()))
                .findFirst()
                .map(version -> version.number())
                .orElse(0);
        int newest = course.history().versions().getFirst().number();
        Span words = new Span(getTranslation("authoring.cohort.behind", name, runs, cohort.learners()));
        words.getElement().setAttribute("dir", "auto");
        Button move = new Button(getTranslation("authoring.cohort.move", newest), _ -> confirm(course, cohort, name));
        move.setAriaLabel(move.getText() + ": " + name);
        Div row = new Div(words, move);
        row.addClassName("actions");
        return row;
    }

    private void confirm(WrittenCourse course, CohortBehind cohort, String name) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("authoring.cohort.move.question", name));
        dialog.setText(getTranslation("authoring.cohort.move.explained"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("authoring.cancel"));
        dialog.setConfirmText(getTranslation("authoring.cohort.move.yes"));
        dialog.addConfirmListener(_ -> move(course, cohort));
        dialog.open();
    }

    private void move(WrittenCourse course, CohortBehind cohort) {
        try {
            cohorts.moveTo(cohort.cohort(), course.history().card().newestVersion());
            changed.run();
        } catch (Refusal refusal) {
            problem.setText(refusal.in(getLocale()));
        }
    }

    private void edit(WrittenCourse course) {
        try {
            UI.getCurrent()
                    .navigate(Drafting.page(drafts.edit(course.history().card().course())));
        } catch (Refusal refusal) {
            problem.setText(refusal.in(getLocale()));
        }
    }
}
