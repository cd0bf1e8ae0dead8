package org.banyan.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.Applications;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.CohortPeople;
import org.banyan.enrolment.CohortSettings;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.Enrolments;
import org.banyan.enrolment.Groups;
import org.banyan.enrolment.Invitations;
import org.banyan.identity.Access;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.PartTabs;

/** One cohort for those who run it: its people, groups, applications and invitations. */
@Route("cohorts")
@RolesAllowed({Role.Names.INSTITUTE_STAFF, Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
@StyleSheet("css/enrolment.css")
class CohortView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    private static final List<String> PARTS = List.of("people", "groups", "applications", "invitations");

    private final Cohorts cohorts;
    private final CohortPeople people;
    private final Enrolments enrolments;
    private final Groups groups;
    private final Applications applications;
    private final Invitations invitations;
    private final PublishedCourses courses;
    private final Access access;
    private final Div part = new Div();
    private String title = "";

    CohortView(
            Cohorts cohorts,
            CohortPeople people,
            Enrolments enrolments,
            Groups groups,
            Applications applications,
            Invitations invitations,
            PublishedCourses courses,
            Access access) {
        this.cohorts = cohorts;
        this.people = people;
        this.enrolments = enrolments;
        this.groups = groups;
        this.applications = applications;
        this.invitations = invitations;
        this.courses = courses;
        this.access = access;
        addClassNames("page", "staff-lists", "cohort");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        CohortId cohort;
        try {
            cohort = new CohortId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound();
        }
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("part")
                .filter(PARTS::contains)
                .orElse(PARTS.getFirst());
        show(cohorts.settings(cohort), wanted);
    }

    private void show(CohortSettings settings, String wanted) {
        CohortEntry cohort = settings.cohort();
        title = CohortTitles.whole(cohort, courses, getLocale());
        removeAll();
        H1 heading = new H1(title);
        heading.getElement().setAttribute("dir", "auto");
        Paragraph facts = new Paragraph(
                CohortTitles.admission(cohort, getLocale()) + " · " + CohortTitles.facts(cohort, getLocale()));
        Tabs tabs = new PartTabs();
        tabs.getElement().setAttribute("aria-label", title);
        PARTS.forEach(name -> tabs.add(new Tab(getTranslation("enrolment.cohort.part." + name))));
        tabs.setSelectedIndex(PARTS.indexOf(wanted));
        tabs.addSelectedChangeListener(_ -> choose(cohort, PARTS.get(tabs.getSelectedIndex())));
        add(new Anchor("cohorts", getTranslation("enrolment.cohorts")), heading, facts, actions(settings), tabs, part);
        fill(cohort, wanted);
    }

    private Div actions(CohortSettings settings) {
        CohortEntry cohort = settings.cohort();
        Div actions = new Div();
        actions.addClassName("actions");
        if (access.has(Role.INSTITUTE_STAFF, Scope.of(cohort.institute()))) {
            actions.add(
                    new Button(getTranslation("enrolment.cohort.change"), _ -> change(settings)),
                    cohort.closedAt() == null
                            ? new Button(
                                    getTranslation("enrolment.cohort.close"),
                                    _ -> act(() -> cohorts.close(cohort.cohort()), cohort))
                            : new Button(
                                    getTranslation("enrolment.cohort.reopen"),
                                    _ -> act(() -> cohorts.reopen(cohort.cohort()), cohort)),
                    new Anchor(
                            "people/import?cohort=" + cohort.cohort().value(),
                            getTranslation("enrolment.people.import")));
        }
        Anchor classroom =
                new Anchor("/learn/" + cohort.cohort().value(), getTranslation("enrolment.cohort.classroom"));
        actions.add(classroom);
        return actions;
    }

    private void change(CohortSettings settings) {
        CohortForm form = CohortForm.toChange(settings);
        CohortEntry cohort = settings.cohort();
        new FormDialog(getTranslation("enrolment.cohort.change"), form, () -> {
                    cohorts.change(cohort.cohort(), settings.version(), form.plan());
                    shown(cohort);
                })
                .open();
    }

    private void act(Runnable work, CohortEntry cohort) {
        work.run();
        shown(cohort);
    }

    private void shown(CohortEntry cohort) {
        show(cohorts.settings(cohort.cohort()), PARTS.getFirst());
        Notification.show(getTranslation("enrolment.saved"), 4000, Notification.Position.BOTTOM_START);
    }

    /** The address says which part is shown, so that it is found again. */
    private void choose(CohortEntry cohort, String name) {
        fill(cohort, name);
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null, new Location("cohorts/" + cohort.cohort().value(), QueryParameters.of("part", name))));
    }

    private void fill(CohortEntry cohort, String name) {
        part.removeAll();
        part.add(part(cohort.cohort(), name));
    }

    private Component part(CohortId cohort, String name) {
        return switch (name) {
            case "groups" -> new CohortGroupsPart(groups, cohort);
            case "applications" -> new CohortApplicationsPart(applications, cohort);
            case "invitations" -> new CohortInvitationsPart(invitations, cohort);
            default -> new CohortPeoplePart(people, enrolments, groups, cohort);
        };
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
