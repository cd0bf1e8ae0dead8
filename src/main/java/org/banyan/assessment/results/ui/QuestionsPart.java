package org.banyan.assessment.results.ui;

import java.util.List;
import java.util.OptionalDouble;
import org.banyan.assessment.results.Finding;
import org.banyan.assessment.results.QuestionFigures;
import org.banyan.assessment.results.QuizFigures;
import org.jsoup.nodes.Element;

/** All questions in one table, and below each by itself: what it asks, what was answered, and what to do. */
final class QuestionsPart {

    private static final List<String> MEANT = List.of("facility", "discrimination", "upper-lower", "skipped", "weight");

    private final QuizFigures figures;
    private final FigureWords words;
    private final String corrections;

    private QuestionsPart(QuizFigures figures, FigureWords words, String corrections) {
        this.figures = figures;
        this.words = words;
        this.corrections = corrections;
    }

    /** @param corrections where answers are scored again; empty where who looks may not do so */
    static Element of(QuizFigures figures, FigureWords words, String corrections) {
        return new QuestionsPart(figures, words, corrections).part();
    }

    private Element part() {
        Element part = new Element("section").attr("id", "questions");
        part.appendElement("h2").text(words.text("questions"));
        if (!figures.sameForAll()) {
            part.appendElement("p").addClass("note").text(words.text("drawn"));
        }
        long doubtful =
                figures.questions().stream().filter(QuestionFigures::isDoubtful).count();
        if (figures.scores().learners() >= Finding.FROM) {
            part.appendElement("p").text(words.text("doubtful", doubtful));
        } else {
            part.appendElement("p").addClass("note").text(words.text("too-few-to-judge", Finding.FROM));
        }
        part.appendChild(table());
        part.appendElement("p").addClass("soft").text(words.text("unsaid.note"));
        part.appendChild(Meanings.of(words, MEANT));
        figures.questions().forEach(question -> part.appendChild(QuestionEntry.of(question, words, corrections)));
        return part;
    }

    private Element table() {
        FigureTable table = new FigureTable(words.text("questions.table"))
                .columns(
                        words.text("question"),
                        words.text("facility"),
                        words.text("discrimination"),
                        words.text("upper-lower"),
                        words.text("skipped"));
        if (figures.sameForAll()) {
            table.columns(words.text("weight"));
        } else {
            table.columns(words.text("given"));
        }
        table.columns(words.text("findings"));
        figures.questions().forEach(question -> row(table, question));
        return table.element();
    }

    private void row(FigureTable table, QuestionFigures question) {
        String address = "#question-" + question.question().number();
        FigureTable.Row row = table.row("");
        row.heading()
                .empty()
                .appendElement("a")
                .attr("href", address)
                .attr("router-ignore", "")
                .text(words.text("question.number", question.question().number()));
        Element asked = row.heading().appendElement("span").addClass("asked").attr("dir", "auto");
        asked.text(shortened(question.question().words()));
        Element facility = row.cell();
        words.percent(facility, question.facility());
        facility.appendChild(bar(question.facility()));
        words.decimal(row.cell(), question.discrimination());
        words.decimal(row.cell(), question.upperLower());
        words.percent(row.cell(), question.skippedShare());
        if (figures.sameForAll()) {
            row.cell(weights(question));
        } else {
            row.cell(words.whole(question.given()));
        }
        Element findings = row.cell();
        question.findings()
                .forEach(finding -> findings.appendElement("span")
                        .addClass(question.isDoubtful() ? "finding" : "remark")
                        .text(words.text("finding." + OverviewPart.name(finding))));
    }

    private String weights(QuestionFigures question) {
        return question.weight().isPresent() && question.effectiveWeight().isPresent()
                ? words.text(
                        "weight.of",
                        words.percent(question.effectiveWeight().getAsDouble()),
                        words.percent(question.weight().getAsDouble()))
                : "–";
    }

    private Element bar(OptionalDouble facility) {
        Element bar = new Element("svg")
                .attr("class", "facility-bar")
                .attr("viewBox", "0 0 100 6")
                .attr("aria-hidden", "true");
        double wide = facility.orElse(0) * 100;
        bar.appendElement("rect").attr("class", "whole").attr("width", "100").attr("height", "6");
        bar.appendElement("rect")
                .attr("class", "bar")
                .attr("x", String.valueOf(words.isRightToLeft() ? 100 - wide : 0))
                .attr("width", String.valueOf(wide))
                .attr("height", "6");
        return bar;
    }

    private static String shortened(String text) {
        return text.length() <= 90 ? text : text.substring(0, 88) + "…";
    }
}
