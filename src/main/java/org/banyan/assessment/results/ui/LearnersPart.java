package org.banyan.assessment.results.ui;

import java.util.function.Function;
import org.banyan.assessment.results.QuizFigures;
import org.banyan.assessment.results.QuizFigures.LearnerLine;
import org.banyan.identity.PersonId;
import org.jsoup.nodes.Element;

/** The learners whom the person asking leads, each with a way to all they answered. */
final class LearnersPart {

    private LearnersPart() {}

    /** @param address where a learner's results are */
    static Element of(QuizFigures figures, FigureWords words, Function<PersonId, String> address) {
        Element part = new Element("section").attr("id", "learners");
        part.appendElement("h2").text(words.text("learners"));
        if (figures.learners().isEmpty()) {
            part.appendElement("p").addClass("none").text(words.text("learners.none"));
            return part;
        }
        FigureTable table = new FigureTable(words.text("learners.table"))
                .columns(
                        words.text("learner"),
                        words.text("group"),
                        words.text("attempts"),
                        words.text("score"),
                        words.text("outcome"));
        for (LearnerLine learner : figures.learners()) {
            FigureTable.Row row = table.row("");
            row.heading()
                    .empty()
                    .appendElement("a")
                    .attr("href", address.apply(learner.person()))
                    .attr("dir", "auto")
                    .text(learner.name());
            String group = learner.group();
            Element place = row.cell().attr("dir", "auto");
            place.text(group == null ? "" : group);
            row.cell(words.whole(learner.attempts()));
            row.cell(learner.waiting() ? "" : words.percent(learner.share()));
            row.cell(words.text(learner.waiting() ? "waiting" : learner.passed() ? "passed" : "not-passed"));
        }
        part.appendChild(table.element());
        return part;
    }
}
