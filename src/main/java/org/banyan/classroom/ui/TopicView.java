package org.banyan.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.banyan.classroom.LessonPage;
import org.banyan.classroom.Readings;
import org.banyan.classroom.TopicPanel;
import org.banyan.classroom.TopicVisit;
import org.banyan.curriculum.CourseOutline;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Markup;

/** A topic: the lesson, the mark that it is read, and the panels that other modules add. */
@Route("learn/:cohort/:topic")
@PermitAll
@StyleSheet("css/classroom.css")
class TopicView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LessonPage page;
    private final Readings readings;
    private final List<TopicPanel> panels;
    private final Div contentsPlace = new Div();
    private String title = "";

    TopicView(LessonPage page, Readings readings, List<TopicPanel> panels) {
        this.page = page;
        this.readings = readings;
        this.panels = panels;
        addClassName("topic-page");
        contentsPlace.addClassName("contents-place");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CohortId cohort = Addresses.cohort(event);
        String slug = event.getRouteParameters().get("topic").orElseThrow(Refusal.NotFound::new);
        ReadingLanguageLinks.asked(event).ifPresent(tag -> page.readIn(cohort, tag));
        show(page.topic(cohort, slug, getLocale()));
    }

    private void show(TopicVisit visit) {
        title = visit.lesson().title();
        LessonPage.Marks marks = page.marks(visit.membership());
        boolean read = marks.read().contains(visit.entry().topic());
        Section lesson = new Section();
        lesson.addClassName("topic");
        LessonText text = new LessonText(visit);
        lesson.add(Markup.component(text.heading()), Markup.component(text.notes()), text.sharedArticle());
        if (visit.membership().enrolment().isPresent()) {
            lesson.add(readMark(visit, read));
        }
        lesson.add(Markup.component(text.neighbours()));
        panels.forEach(panel -> panel.panel(visit).ifPresent(lesson::add));
        removeAll();
        showContents(visit, marks);
        add(lesson, contentsPlace);
    }

    private void showContents(TopicVisit visit, LessonPage.Marks marks) {
        contentsPlace.removeAll();
        contentsPlace.add(
                Contents.of(visit.outline(), visit.membership().cohort(), marks, visit.entry(), visit.language()));
    }

    private Component readMark(TopicVisit visit, boolean read) {
        Button button = new Button();
        button.addClassName("read-mark");
        label(button, read);
        button.addClickListener(_ -> {
            CohortId cohort = visit.membership().cohort();
            CourseOutline.TopicEntry topic = visit.entry();
            boolean wasRead = button.hasClassName("is-read");
            if (wasRead) {
                readings.markUnread(cohort, topic.topic());
            } else {
                readings.markRead(cohort, topic.topic());
            }
            label(button, !wasRead);
            showContents(visit, page.marks(visit.membership()));
        });
        return button;
    }

    private void label(Button button, boolean read) {
        button.setText(getTranslation(read ? "classroom.read" : "classroom.mark-read"));
        button.setClassName("is-read", read);
        button.getElement().setAttribute("aria-pressed", Boolean.toString(read));
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
