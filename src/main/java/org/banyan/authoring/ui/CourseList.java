package org.banyan.authoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.WrittenCourse;
import org.banyan.identity.People;
import org.banyan.shared.Refusal;

/** The published courses one may work on: with their versions, the way into their draft, and their package to take away. */
class CourseList extends Section {

    private final CourseDrafts drafts;
    private final Paragraph problem = new Paragraph();

    CourseList(List<WrittenCourse> courses, CourseDrafts drafts, People people) {
        this.drafts = drafts;
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
        Anchor take = new Anchor(
                "/api/v1/courses/" + course.history().card().course().value() + "/package",
                getTranslation("authoring.export"));
        take.getElement().setAttribute("download", true);
        take.setRouterIgnore(true);
        take.setAriaLabel(take.getText() + ": " + title);
        actions.add(take);
        return new ListItem(facts.entry(course.history()), actions);
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
