package org.banyan.enrolment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.banyan.identity.Categories;
import org.banyan.identity.Category;
import org.banyan.identity.Registry;
import org.banyan.identity.Role;

/** Which sectors, districts, sexes or genders an institute counts its people by. */
@Route("people/values")
@RolesAllowed({Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/enrolment.css")
class CategoriesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final Categories categories;
    private final InstituteChoice institute;
    private final Div lists = new Div();

    CategoriesView(Registry registry, Categories categories) {
        this.categories = categories;
        this.institute = new InstituteChoice(registry.institutes(), this::show);
        addClassNames("page", "staff-lists", "categories");
        Anchor back = new Anchor("people", getTranslation("enrolment.people"));
        add(
                back,
                new H1(getTranslation("enrolment.people.values")),
                new Paragraph(getTranslation("enrolment.values.explained")),
                institute,
                lists);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        lists.removeAll();
        for (Category category : Category.values()) {
            lists.add(new CategoryEditor(
                    category,
                    categories.of(institute.institute()).of(category),
                    wanted -> categories.set(institute.institute(), category, wanted)));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("enrolment.people.values") + " · Banyan";
    }
}
