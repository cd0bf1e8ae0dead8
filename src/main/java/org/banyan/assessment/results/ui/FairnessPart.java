package org.banyan.assessment.results.ui;

import java.util.List;
import org.banyan.assessment.results.Breakdown;
import org.banyan.assessment.results.Breakdown.Cell;
import org.banyan.assessment.results.Breakdown.Part;
import org.banyan.assessment.results.QuizFigures;
import org.banyan.assessment.results.statistics.MantelHaenszel;
import org.banyan.assessment.results.statistics.SmallCells;
import org.jsoup.nodes.Element;

/** The figures by group, sector and sex, and which questions may be unfair to whom. */
final class FairnessPart {

    private final FigureWords words;

    private FairnessPart(FigureWords words) {
        this.words = words;
    }

    static Element of(QuizFigures figures, FigureWords words) {
        return new FairnessPart(words).part(figures);
    }

    private Element part(QuizFigures figures) {
        Element part = new Element("section").attr("id", "fairness");
        part.appendElement("h2").text(words.text("fairness"));
        part.appendElement("p").addClass("soft").text(words.text("fairness.how", SmallCells.LEAST));
        figures.breakdowns().forEach(breakdown -> part.appendChild(breakdown(breakdown)));
        part.appendChild(Meanings.of(words, List.of("difference", "unfair", "hidden"), SmallCells.LEAST));
        return part;
    }

    private Element breakdown(Breakdown breakdown) {
        String name = words.text("by." + OverviewPart.name(breakdown.by()));
        Element element = new Element("div").addClass("breakdown");
        element.appendElement("h3").text(name);
        if (!breakdown.tellsApart()) {
            element.appendElement("p")
                    .addClass("none")
                    .text(words.text(breakdown.hidesAny() ? "fairness.hidden" : "fairness.one", SmallCells.LEAST));
            return element;
        }
        if (breakdown.isFlagged()) {
            element.appendElement("p").addClass("note").text(words.text("fairness.flagged"));
        }
        element.appendChild(table(breakdown, name));
        return element;
    }

    private Element table(Breakdown breakdown, String name) {
        FigureTable table = new FigureTable(words.text("fairness.table", name)).columns(words.text("question"));
        breakdown.parts().forEach(part -> table.column(part.name()));
        summary(table, breakdown);
        for (Breakdown.Row row : breakdown.rows()) {
            FigureTable.Row line =
                    table.row(words.text("question.number", row.question().number()));
            row.cells().forEach(cell -> cell(line.cell(), cell));
        }
        return table.element();
    }

    private void summary(FigureTable table, Breakdown breakdown) {
        FigureTable.Row learners = table.row(words.text("learners"));
        FigureTable.Row mean = table.row(words.text("mean"));
        FigureTable.Row passed = table.row(words.text("pass-rate"));
        for (Part part : breakdown.parts()) {
            if (part.hidden()) {
                hidden(learners.cell());
                hidden(mean.cell());
                hidden(passed.cell());
            } else {
                learners.cell(words.whole(part.learners()));
                words.percent(mean.cell(), part.mean());
                words.percent(passed.cell(), part.passRate());
            }
        }
    }

    private void cell(Element place, Cell cell) {
        if (cell.hidden()) {
            hidden(place);
            return;
        }
        words.percent(place, cell.facility());
        if (cell.difference().isPresent()) {
            place.appendElement("span")
                    .addClass("difference")
                    .attr("dir", "ltr")
                    .text(words.difference(cell.difference().getAsDouble()));
        }
        if (cell.isFlagged()) {
            String size = cell.fairness() == MantelHaenszel.Level.LARGE ? "large" : "moderate";
            place.appendElement("span")
                    .addClass("finding")
                    .text(words.text("unfair." + size + (cell.harder() ? ".harder" : ".easier")));
        }
    }

    private void hidden(Element place) {
        place.addClass("hidden-cell");
        place.appendElement("span").attr("aria-hidden", "true").text("…");
        place.appendElement("span").addClass("visually-hidden").text(words.text("hidden"));
    }
}
