package org.banyan.classroom.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.banyan.classroom.MyCourses;

/** My courses. */
@Route("courses")
@Menu(order = 10, title = "classroom.my-courses")
@PermitAll
@StyleSheet("css/classroom.css")
class CoursesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final MyCourses myCourses;

    CoursesView(MyCourses myCourses) {
        this.myCourses = myCourses;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1(getTranslation("classroom.my-courses")));
        List<MyCourses.MyCourse> courses = myCourses.all(getLocale());
        add(courses.isEmpty() ? CourseCards.none(getLocale()) : CourseCards.of(courses, getLocale()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("classroom.my-courses") + " · Banyan";
    }
}
