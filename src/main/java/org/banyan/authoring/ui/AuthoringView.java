package org.banyan.authoring.ui;

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
import org.banyan.authoring.CourseImport;
import org.banyan.identity.Institutes.InstituteEntry;
import org.banyan.identity.People;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;

/** Where content comes in, and what an institute has published. */
@Route("authoring")
@Menu(order = 60, title = "authoring.title")
@RolesAllowed({Role.Names.AUTHOR, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/authoring.css")
class AuthoringView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final CourseImport courseImport;
    private final People people;
    private final Section published = new Section();

    AuthoringView(CourseImport courseImport, People people) {
        this.courseImport = courseImport;
        this.people = people;
        addClassNames("page", "authoring");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<InstituteEntry> institutes = courseImport.institutes();
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
        content.add(new ImportPanel(courseImport, institute.id(), () -> showPublished(institute)), published);
        showPublished(institute);
    }

    private void showPublished(InstituteEntry institute) {
        published.removeAll();
        published.add(
                new H2(getTranslation("authoring.courses")),
                PublishedList.of(courseImport.published(institute.id(), getLocale()), people, getLocale()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.title") + " · Banyan";
    }
}
