package org.banyan.classroom.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import org.banyan.classroom.MyCourses.MyCourse;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;

/** My courses as cards, each with how far one has come and where to go on. */
final class CourseCards {

    private CourseCards() {}

    static Component of(List<MyCourse> courses, Locale language) {
        Element list = new Element("ul").addClass("course-cards");
        courses.forEach(course -> card(list.appendElement("li"), course, language));
        return Markup.component(list);
    }

    /** What is shown to somebody who has no course yet. */
    static Component none(Locale language) {
        Element empty = new Element("div").addClass("empty");
        empty.appendElement("p").text(Texts.text(language, "classroom.no-courses"));
        empty.appendElement("a")
                .addClass("button")
                .attr("href", "/catalogue")
                .attr("router-ignore", true)
                .text(Texts.text(language, "classroom.to-catalogue"));
        return Markup.component(empty);
    }

    private static void card(Element item, MyCourse course, Locale language) {
        Element title = item.appendElement("h3").appendElement("a");
        title.attr("href", "learn/" + course.cohort().value());
        Contents.written(title.text(course.course().title()), course.course().titleLanguage());
        if (course.cohortName() != null) {
            item.appendElement("p").addClass("cohort").attr("dir", "auto").text(course.cohortName());
        }
        int topics = course.course().topics().size();
        String progress = Texts.text(language, "classroom.topics-read", course.topicsRead(), topics);
        item.appendElement("progress")
                .attr("max", Integer.toString(topics))
                .attr("value", Integer.toString(Math.min(course.topicsRead(), topics)))
                .attr("aria-label", progress);
        item.appendElement("p")
                .addClass("progress-text")
                .text(course.completed() ? Texts.text(language, "classroom.completed") : progress);
        Element go = item.appendElement("a").addClass("go-on");
        go.attr("href", Contents.address(course.cohort(), course.next()));
        go.appendElement("span")
                .addClass("which")
                .text(Texts.text(language, course.begun() ? "classroom.go-on" : "classroom.begin"));
        Contents.written(
                go.appendElement("span").addClass("title").text(course.next().title()),
                course.next().titleLanguage());
    }
}
