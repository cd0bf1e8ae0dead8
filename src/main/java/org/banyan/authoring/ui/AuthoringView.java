package org.banyan.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.banyan.authoring.AuthoringDesk;
import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.CourseImport;
import org.banyan.authoring.DraftCard;
import org.banyan.authoring.WrittenCourse;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.Institutes.InstituteEntry;
import org.banyan.identity.People;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;

/** The desk of authors and reviewers: drafts, published courses, new ones, and where packages come in. */
@Route("authoring")
@Menu(order = 60, title = "authoring.title")
@RolesAllowed({Role.Names.AUTHOR, Role.Names.REVIEWER, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/authoring.css")
class AuthoringView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final AuthoringDesk desk;
    private final CourseDrafts drafts;
    private final CourseImport courseImport;
    private final Cohorts cohorts;
    private final People people;
    private final Section written = new Section();

    AuthoringView(AuthoringDesk desk, CourseDrafts drafts, CourseImport courseImport, Cohorts cohorts, People people) {
        this.desk = desk;
        this.drafts = drafts;
        this.courseImport = courseImport;
        this.cohorts = cohorts;
        this.people = people;
        addClassNames("page", "authoring");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<InstituteEntry> institutes = desk.institutes();
        if (institutes.isEmpty()) {
            throw new Refusal.NotPermitted();
        }
        Section content = new Section();
        add(new H1(getTranslation("authoring.title")));
        if (institutes.size() > 1) {
            add(choice(institutes, content));
        }
        add(content);
        show(institutes.getFirst(), content);
    }

    private Select<InstituteEntry> choice(List<InstituteEntry> institutes, Section content) {
        Select<InstituteEntry> choice = new Select<>();
        choice.setLabel(getTranslation("authoring.institute"));
        choice.setItemLabelGenerator(InstituteEntry::name);
        choice.setItems(institutes);
        choice.setValue(institutes.getFirst());
        choice.addValueChangeListener(change -> show(change.getValue(), content));
        return choice;
    }

    private void show(InstituteEntry institute, Section content) {
        content.removeAll();
        content.add(written);
        showWritten(institute);
        if (desk.mayBegin(institute.id())) {
            content.add(new ImportPanel(courseImport, institute.id(), () -> showWritten(institute)));
        }
    }

    private void showWritten(InstituteEntry institute) {
        written.removeAll();
        List<DraftCard> open = drafts.of(institute.id());
        if (!open.isEmpty()) {
            written.add(new H2(getTranslation("authoring.drafts")), DraftList.of(open, people, getLocale()));
        }
        written.add(new H2(getTranslation("authoring.courses")));
        if (desk.mayBegin(institute.id())) {
            written.add(new Button(
                    getTranslation("authoring.course.new"),
                    _ -> new NewCourseDialog(drafts, institute.id(), desk.curricula(institute.id())).open()));
        }
        List<WrittenCourse> courses = desk.courses(institute.id(), getLocale());
        written.add(new CourseList(
                courses, desk.behind(institute.id(), courses), drafts, cohorts, people, () -> showWritten(institute)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.title") + " · Banyan";
    }
}
