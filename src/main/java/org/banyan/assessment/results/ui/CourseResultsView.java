package org.banyan.assessment.results.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.banyan.assessment.results.ResultLists;
import org.banyan.assessment.results.ResultLists.CourseResults;
import org.banyan.identity.Role;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;

/** The quizzes of all courses that somebody answers for. */
@Route("results")
@Menu(order = 57, title = "results.courses")
@RolesAllowed({Role.Names.PROGRAMME_MANAGER, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/results.css")
class CourseResultsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final ResultLists lists;

    CourseResultsView(ResultLists lists) {
        this.lists = lists;
        addClassNames("page", "results");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Paragraph how = new Paragraph(getTranslation("results.courses.how"));
        how.addClassName("soft");
        add(new H1(getTranslation("results.courses")), how);
        List<CourseResults> courses = lists.courses(getLocale());
        if (courses.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("results.courses.none"));
            none.addClassName("none");
            add(none);
        }
        courses.forEach(course -> add(Markup.component(entry(course))));
    }

    private Element entry(CourseResults course) {
        Element entry = new Element("section");
        entry.appendElement("h2").attr("dir", "auto").text(course.title());
        Element list = entry.appendElement("ul").addClass("quiz-list");
        course.quizzes()
                .forEach(quiz -> QuizLines.line(
                        list,
                        "results/" + course.course().value() + "/" + quiz.key(),
                        quiz.title(),
                        getTranslation("results.line", quiz.attempts(), quiz.learners())));
        return entry;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.courses") + " · Banyan";
    }
}
