package org.banyan.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupEntry;
import org.banyan.enrolment.GroupMember;
import org.banyan.enrolment.Grouping;
import org.banyan.enrolment.Groups;
import org.banyan.shared.ui.Markup;
import org.banyan.shared.ui.Problem;
import org.jsoup.nodes.Element;

/** The groups of a cohort with their people: made, renamed, deleted. */
class CohortGroupsPart extends Section {

    private final Groups groups;
    private final CohortId cohort;
    private final Problem problem = new Problem();
    private final Div list = new Div();

    CohortGroupsPart(Groups groups, CohortId cohort) {
        this.groups = groups;
        this.cohort = cohort;
        list.addClassName("group-list");
        TextField name = new TextField(getTranslation("enrolment.groups.name"));
        name.setMaxLength(100);
        name.getElement().setAttribute("dir", "auto");
        Button make = new Button(getTranslation("enrolment.groups.make"), _ -> {
            if (problem.sayIfRefused(() -> groups.make(cohort, name.getValue()))) {
                name.clear();
                show();
            }
        });
        Div making = new Div(
                name,
                make,
                new Anchor("tutoring/groups/" + cohort.value(), getTranslation("enrolment.groups.balance")));
        making.addClassName("adding");
        add(making, problem, list);
        show();
    }

    private void show() {
        Grouping grouping = groups.of(cohort);
        list.removeAll();
        if (grouping.groups().isEmpty()) {
            list.add(new Paragraph(getTranslation("enrolment.groups.none")));
            return;
        }
        grouping.groups().forEach(group -> list.add(card(group, grouping.membersOf(group.group()))));
        List<GroupMember> rest = grouping.withoutGroup();
        if (!rest.isEmpty()) {
            H2 title = new H2(getTranslation("enrolment.groups.without", rest.size()));
            list.add(new Section(title, Markup.component(names(rest))));
        }
    }

    private Section card(GroupEntry group, List<GroupMember> members) {
        H2 title = new H2(group.name());
        title.getElement().setAttribute("dir", "auto");
        Paragraph count = new Paragraph(getTranslation("enrolment.people.count", members.size()));
        count.addClassName("soft");
        Button rename = new Button(getTranslation("enrolment.groups.rename"), _ -> rename(group));
        rename.setAriaLabel(getTranslation("enrolment.groups.rename-named", group.name()));
        Div actions = new Div(rename);
        actions.addClassName("actions");
        if (members.isEmpty()) {
            Button delete =
                    new Button(getTranslation("enrolment.groups.delete"), _ -> act(() -> groups.delete(group.group())));
            delete.setAriaLabel(getTranslation("enrolment.groups.delete-named", group.name()));
            actions.add(delete);
        }
        return new Section(title, count, Markup.component(names(members)), actions);
    }

    private void rename(GroupEntry group) {
        TextField name = new TextField(getTranslation("enrolment.groups.name"));
        name.setMaxLength(100);
        name.setValue(group.name());
        name.getElement().setAttribute("dir", "auto");
        new FormDialog(getTranslation("enrolment.groups.rename"), name, () -> {
                    groups.rename(group.group(), name.getValue());
                    show();
                })
                .open();
    }

    private void act(Runnable work) {
        problem.sayIfRefused(work);
        show();
    }

    private static Element names(List<GroupMember> members) {
        Element list = new Element("ul").addClass("member-names");
        members.forEach(member -> list.appendElement("li").attr("dir", "auto").text(member.name()));
        return list;
    }
}
