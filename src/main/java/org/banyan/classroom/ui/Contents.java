package org.banyan.classroom.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.banyan.classroom.LessonPage;
import org.banyan.classroom.TopicMark;
import org.banyan.curriculum.CourseOutline;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The table of contents of a course with its marks, as one light element. */
final class Contents {

    private Contents() {}

    static Component of(
            CourseOutline outline,
            CohortId cohort,
            LessonPage.Marks marks,
            CourseOutline.@Nullable TopicEntry here,
            Locale language) {
        Element nav = new Element("nav").addClass("contents");
        nav.attr("aria-label", Texts.text(language, "classroom.contents"));
        for (CourseOutline.Part module : outline.modules()) {
            Element heading = nav.appendElement("h2").text(module.title());
            written(heading, module.titleLanguage());
            if (here == null && module.summary() != null) {
                written(nav.appendElement("p").addClass("summary").text(module.summary()), module.titleLanguage());
            }
            Element list = nav.appendElement("ol");
            module.topics()
                    .forEach(topic ->
                            entry(list.appendElement("li"), topic, cohort, marks, topic.equals(here), language));
        }
        return Markup.component(nav);
    }

    private static void entry(
            Element item,
            CourseOutline.TopicEntry topic,
            CohortId cohort,
            LessonPage.Marks marks,
            boolean here,
            Locale language) {
        boolean read = marks.read().contains(topic.topic());
        Element link = item.appendElement("a").attr("href", address(cohort, topic));
        if (here) {
            link.attr("aria-current", "page");
        }
        Element state = link.appendElement("span").addClass("state").addClass(read ? "read" : "unread");
        state.appendElement("span")
                .addClass("visually-hidden")
                .text(Texts.text(language, read ? "classroom.read" : "classroom.not-read"));
        written(link.appendElement("span").addClass("title").text(topic.title()), topic.titleLanguage());
        marks.of(topic.topic()).forEach(mark -> mark(link, mark));
    }

    private static void mark(Element link, TopicMark.Mark mark) {
        Element sign = link.appendElement("span").addClass("mark").addClass("mark-" + mark.symbol());
        if (mark.count() > 0) {
            sign.appendElement("span").attr("aria-hidden", "true").text(Integer.toString(mark.count()));
        }
        sign.appendElement("span").addClass("visually-hidden").text(mark.label());
        sign.attr("title", mark.label());
    }

    static String address(CohortId cohort, CourseOutline.TopicEntry topic) {
        return "learn/" + cohort.value() + "/" + topic.slug();
    }

    /** Says in which language a text is, and so in which direction it runs. */
    static Element written(Element element, String language) {
        return element.attr("lang", language).attr("dir", Languages.direction(language));
    }
}
