package org.banyan.gathering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.banyan.gathering.Attendances;
import org.banyan.gathering.GatheringId;
import org.banyan.gathering.Mark;
import org.banyan.gathering.PersonChoice;
import org.banyan.gathering.Times;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Problem;
import org.jspecify.annotations.Nullable;

/** Who was there: marked one by one or all at once, with those who came unregistered. */
@Route("gatherings/:gathering")
@PermitAll
@StyleSheet("css/gathering.css")
class RosterView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final Attendances attendances;
    private final H1 heading = new H1();
    private final Paragraph when = new Paragraph();
    private final Paragraph note = new Paragraph();
    private final Paragraph count = new Paragraph();
    private final Paragraph said = new Paragraph();
    private final Problem problem = new Problem();
    private final Div links = new Div();
    private final RosterList list = new RosterList();
    private final Paragraph empty = new Paragraph(getTranslation("gathering.roster-empty"));
    private final Div atOnce = new Div();
    private final ComboBox<PersonChoice> known = new ComboBox<>(getTranslation("gathering.walk-in-known"));
    private final TextField newName = new TextField(getTranslation("gathering.walk-in-new"));
    private final Section walkIns = new Section();
    private GatheringId gathering = new GatheringId(new UUID(0, 0));
    private String title = "";

    RosterView(Attendances attendances) {
        this.attendances = attendances;
        addClassNames("page", "gatherings");
        heading.getElement().setAttribute("dir", "auto");
        links.addClassName("actions");
        note.addClassName("notice");
        empty.addClassName("empty");
        count.addClassName("count");
        said.addClassNames("said");
        said.getElement().setAttribute("role", "status");
        list.onChoice(this::choose);
        atOnce.addClassName("actions");
        atOnce.add(
                new Button(getTranslation("gathering.mark-rest-present"), _ -> markRest(Mark.PRESENT)),
                new Button(getTranslation("gathering.mark-rest-absent"), _ -> markRest(Mark.ABSENT)));
        add(heading, when, links, note, count, said, problem, list, empty, atOnce, walkIns());
    }

    private Section walkIns() {
        known.setItems(query -> attendances.choices(gathering, query.getFilter().orElse(""), getLocale()).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        known.setItemLabelGenerator(GatheringForm::label);
        known.setHelperText(getTranslation("gathering.walk-in-known-hint"));
        newName.setHelperText(getTranslation("gathering.walk-in-new-hint"));
        newName.setMaxLength(200);
        newName.getElement().setAttribute("dir", "auto");
        Div fields = new Div(known, newName, new Button(getTranslation("gathering.walk-in-add"), _ -> addWalkIn()));
        fields.addClassName("walk-in-fields");
        walkIns.add(new H2(getTranslation("gathering.walk-ins")), fields);
        return walkIns;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        gathering = new GatheringId(Ids.read(event, "gathering"));
        refresh();
    }

    private void refresh() {
        Attendances.Roster roster = attendances.roster(gathering);
        Attendances.Head head = roster.gathering();
        title = getTranslation("gathering.roster-of", head.title());
        heading.setText(title);
        when.setText(Times.span(head.startsAt(), head.endsAt(), head.zone(), getLocale()));
        links.removeAll();
        Anchor code = new Anchor(
                "/gatherings/" + gathering.value() + "/code",
                getTranslation("gathering.show-code"),
                AnchorTarget.BLANK);
        code.setRouterIgnore(true);
        code.addClassName("button");
        if (!head.cancelled()) {
            links.add(code);
        }
        if (roster.leads()) {
            links.add(new Anchor("gatherings/cohort/" + head.cohort().value(), getTranslation("gathering.manage")));
        }
        links.add(new Anchor("gatherings", getTranslation("gathering.all")));
        note.setText(getTranslation(head.cancelled() ? "gathering.refusal.cancelled" : "gathering.not-begun"));
        note.setVisible(head.cancelled() || !roster.begun());
        boolean open = roster.begun() && !head.cancelled();
        atOnce.setVisible(open && !roster.rows().isEmpty());
        walkIns.setVisible(open);
        empty.setVisible(roster.rows().isEmpty());
        list.show(roster.rows(), open, getLocale());
        count(roster);
    }

    private void count(Attendances.Roster roster) {
        count.setText(getTranslation(
                "gathering.attended-of", roster.attended(), roster.rows().size()));
    }

    /** The choice stands on the screen already; only a refusal draws the list again. */
    void choose(PersonId person, @Nullable Mark mark) {
        said.setText("");
        boolean done = problem.sayIfRefused(() -> {
            if (mark == null) {
                attendances.clear(gathering, person);
            } else {
                attendances.mark(gathering, person, mark);
            }
        });
        if (!done || mark == null) {
            refresh();
        } else {
            count(attendances.roster(gathering));
        }
    }

    private void markRest(Mark mark) {
        int[] marked = new int[1];
        if (problem.sayIfRefused(() -> marked[0] = attendances.markRest(gathering, mark))) {
            said.setText(getTranslation("gathering.rest-marked", marked[0]));
        }
        refresh();
    }

    private void addWalkIn() {
        PersonChoice chosen = known.getValue();
        String name = chosen == null ? newName.getValue().strip() : chosen.name();
        boolean added = problem.sayIfRefused(() -> {
            if (chosen != null) {
                attendances.walkIn(gathering, chosen.person());
            } else if (!name.isEmpty()) {
                attendances.walkIn(gathering, name);
            } else {
                throw new Refusal.Invalid("gathering.refusal.nobody-chosen");
            }
        });
        if (added) {
            said.setText(getTranslation("gathering.walk-in-added", name));
            known.clear();
            newName.clear();
            refresh();
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
