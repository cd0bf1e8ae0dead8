package org.banyan.tutoring.ui;

import com.vaadin.flow.component.Component;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.banyan.tutoring.TutorBoard;
import org.jsoup.nodes.Element;

/** My groups and the cohorts that I lead as a whole, with the ways to them. */
final class MyPlaces {

    private MyPlaces() {}

    static Component of(TutorBoard board) {
        Element section = new Element("section").addClass("board-panel");
        if (!board.groups().isEmpty()) {
            section.appendElement("h2").text(Texts.text(board.language(), "tutoring.my-groups"));
            Element list = section.appendElement("ul");
            board.groups().forEach(group -> {
                String title = group.name() + " · " + board.nameOf(group.cohort());
                place(list, board, group.cohort(), title, group.members());
            });
        }
        if (!board.wholeCohorts().isEmpty()) {
            section.appendElement("h2").text(Texts.text(board.language(), "tutoring.my-cohorts"));
            Element list = section.appendElement("ul");
            board.wholeCohorts()
                    .forEach(cohort -> place(
                            list, board, cohort.cohort(), board.nameOf(cohort.cohort()), (int) cohort.learners()));
        }
        return Markup.component(section);
    }

    private static void place(Element list, TutorBoard board, CohortId cohort, String title, int people) {
        Element item = list.appendElement("li");
        link(item, "learn/" + cohort.value(), title).addClass("what").attr("dir", "auto");
        item.appendElement("span").addClass("soft").text(Texts.text(board.language(), "tutoring.people", people));
        Element ways = item.appendElement("p").addClass("board-actions");
        String duties = Texts.text(board.language(), "tutoring.duties");
        link(ways, Addresses.duties(cohort), duties).attr("aria-label", duties + ": " + title);
        if (board.runs(cohort)) {
            String groups = Texts.text(board.language(), "tutoring.groups");
            link(ways, Addresses.groups(cohort), groups).attr("aria-label", groups + ": " + title);
        }
    }

    private static Element link(Element parent, String address, String words) {
        return parent.appendElement("a").attr("href", address).text(words);
    }
}
