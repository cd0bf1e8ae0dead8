package org.banyan.classroom.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.banyan.classroom.CoursePanel;
import org.banyan.classroom.CourseVisit;
import org.banyan.classroom.LessonPage;
import org.banyan.classroom.Readings;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;

/** A course in a cohort: where to go on, what is missing, all topics. */
@Route("learn/:cohort")
@PermitAll
@StyleSheet("css/classroom.css")
class CourseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LessonPage page;
    private final Readings readings;
    private final List<CoursePanel> panels;
    private String title = "";

    CourseView(LessonPage page, Readings readings, List<CoursePanel> panels) {
        this.page = page;
        this.readings = readings;
        this.panels = panels;
        addClassName("course-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CohortId cohort = Addresses.cohort(event);
        ReadingLanguageLinks.asked(event).ifPresent(tag -> page.readIn(cohort, tag));
        CourseVisit visit = page.course(cohort, getLocale());
        title = visit.outline().title();
        removeAll();
        Section main = new Section();
        main.add(Markup.component(heading(visit)));
        panels.forEach(panel -> panel.panel(visit).ifPresent(main::add));
        main.add(Contents.of(visit.outline(), cohort, page.marks(visit.membership()), null, visit.language()));
        add(main);
    }

    private Element heading(CourseVisit visit) {
        CohortId cohort = visit.membership().cohort();
        CourseOutline outline = visit.outline();
        Element header = new Element("header").addClass("course-heading");
        Contents.written(header.appendElement("h1").text(outline.title()), outline.titleLanguage());
        ReadingLanguageLinks.add(
                header, outline, visit.readIn().toLanguageTag(), "learn/" + cohort.value(), visit.language());
        Optional<TopicId> last = readings.place(cohort).last();
        CourseOutline.TopicEntry next =
                last.flatMap(outline::topic).orElse(outline.topics().getFirst());
        Element go = header.appendElement("a").addClass("go-on").attr("href", Contents.address(cohort, next));
        go.appendElement("span")
                .addClass("which")
                .text(Texts.text(visit.language(), last.isPresent() ? "classroom.go-on" : "classroom.begin"));
        Contents.written(go.appendElement("span").addClass("title").text(next.title()), next.titleLanguage());
        return header;
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
