package org.banyan.assessment.results.ui;

import org.banyan.assessment.Phrase;
import org.jsoup.nodes.Element;

/** A quiz in a list, with the way to its results. */
final class QuizLines {

    private QuizLines() {}

    /** @param note what else there is to know */
    static void line(Element list, String address, Phrase title, String note) {
        Element item = list.appendElement("li");
        item.appendElement("a")
                .attr("href", address)
                .attr("lang", title.language())
                .attr("dir", title.direction())
                .text(title.html());
        item.appendElement("span").addClass("soft").text(note);
    }
}
