package org.banyan.classroom.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import org.banyan.classroom.TopicVisit;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.Lesson;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;

/** The parts of a topic page that only show: heading, notes on the language, the text, ways on. */
final class LessonText {

    private final TopicVisit visit;
    private final Lesson lesson;
    private final Locale language;

    LessonText(TopicVisit visit) {
        this.visit = visit;
        this.lesson = visit.lesson();
        this.language = visit.language();
    }

    Element heading() {
        Element header = new Element("header").addClass("topic-heading");
        CourseOutline outline = visit.outline();
        Element way = header.appendElement("p").addClass("way");
        Contents.written(
                way.appendElement("a")
                        .attr("href", "learn/" + visit.membership().cohort().value())
                        .text(outline.title()),
                outline.titleLanguage());
        outline.moduleOf(visit.entry().topic()).ifPresent(module -> {
            way.appendElement("span").attr("aria-hidden", "true").text(" · ");
            Contents.written(way.appendElement("span").text(module.title()), module.titleLanguage());
        });
        Contents.written(header.appendElement("h1").text(lesson.title()), lesson.language());
        Integer minutes = visit.entry().minutes();
        if (minutes != null) {
            header.appendElement("p").addClass("minutes").text(text("classroom.minutes", minutes));
        }
        ReadingLanguageLinks.add(
                header,
                outline,
                lesson.language(),
                Contents.address(visit.membership().cohort(), visit.entry()),
                language);
        return header;
    }

    Element notes() {
        Element notes = new Element("div").addClass("notes");
        if (!lesson.asked()) {
            notes.appendElement("p").addClass("note").text(text("classroom.not-translated", name(lesson.language())));
        }
        if (lesson.unreviewed()) {
            notes.appendElement("p").addClass("note").text(text("classroom.unreviewed"));
        }
        return notes;
    }

    /** The lesson, which was sanitised when it was published. */
    Element article() {
        return Contents.written(new Element("article").addClass("lesson"), lesson.language())
                .html(lesson.html());
    }

    /** The same as a component, which shares the text with all who read it. */
    Component sharedArticle() {
        Component article = Markup.sanitised("article", lesson.html());
        article.getElement().getClassList().add("lesson");
        article.getElement().setAttribute("lang", lesson.language());
        article.getElement().setAttribute("dir", Languages.direction(lesson.language()));
        return article;
    }

    /** Previous and next topic, in reading order. */
    Element neighbours() {
        Element nav = new Element("nav").addClass("neighbours").attr("aria-label", text("classroom.neighbours"));
        List<CourseOutline.TopicEntry> topics = visit.outline().topics();
        int here = topics.indexOf(visit.entry());
        if (here > 0) {
            neighbour(nav, topics.get(here - 1), "previous");
        }
        if (here < topics.size() - 1) {
            neighbour(nav, topics.get(here + 1), "next-topic");
        }
        return nav;
    }

    private void neighbour(Element nav, CourseOutline.TopicEntry topic, String which) {
        Element link = nav.appendElement("a")
                .addClass(which)
                .attr("rel", which.equals("next-topic") ? "next" : "prev")
                .attr("href", Contents.address(visit.membership().cohort(), topic));
        link.appendElement("span").addClass("which").text(text("classroom." + which));
        Contents.written(link.appendElement("span").addClass("title").text(topic.title()), topic.titleLanguage());
    }

    private String text(String key, Object... arguments) {
        return Texts.text(language, key, arguments);
    }

    private String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(language);
    }
}
