package org.banyan.tutoring.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.Role;
import org.banyan.tutoring.TutorAssignments;

/** The groups of a cohort and their tutors: proposed by the platform, changed by hand, applied in one step. */
@Route("tutoring/groups/:cohort")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/tutoring.css")
@Uses(GroupBoard.class)
class GroupsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final TutorAssignments assignments;

    GroupsView(TutorAssignments assignments) {
        this.assignments = assignments;
        addClassNames("page", "tutoring", "groups");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CohortId cohort = Addresses.cohort(event);
        removeAll();
        Anchor back = new Anchor("tutoring", getTranslation("tutoring.title"));
        back.addClassName("back");
        Paragraph name = new Paragraph(assignments.desk(cohort, getLocale()).cohortName());
        name.getElement().setAttribute("dir", "auto");
        Paragraph how = new Paragraph(getTranslation("tutoring.groups-explained"));
        how.addClassName("soft");
        add(back, new H1(getTranslation("tutoring.groups")), name, how, new GroupBoard(assignments, cohort));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tutoring.groups") + " · Banyan";
    }
}
