package org.banyan.assessment.results.ui;

import org.banyan.assessment.results.QuestionFigures;
import org.banyan.assessment.results.QuestionFigures.Choice;
import org.banyan.assessment.results.QuestionFigures.WrongAnswer;
import org.banyan.assessment.results.SeenQuestion;
import org.jsoup.nodes.Element;

/** One question with what was answered, what stands out, and where to go to mend it. */
final class QuestionEntry {

    private final QuestionFigures figures;
    private final SeenQuestion question;
    private final FigureWords words;

    private QuestionEntry(QuestionFigures figures, FigureWords words) {
        this.figures = figures;
        this.question = figures.question();
        this.words = words;
    }

    static Element of(QuestionFigures figures, FigureWords words, String corrections) {
        return new QuestionEntry(figures, words).entry(corrections);
    }

    private Element entry(String corrections) {
        Element entry = new Element("details").attr("id", "question-" + question.number());
        entry.addClass("question-entry");
        if (figures.isDoubtful()) {
            entry.attr("open", "");
        }
        Element summary = entry.appendElement("summary");
        summary.appendElement("strong").text(words.text("question.number", question.number()));
        summary.appendElement("span").attr("dir", "auto").text(question.words());
        entry.appendElement("div")
                .addClass("question-text")
                .attr("lang", question.text().language())
                .attr("dir", question.text().direction())
                .html(question.text().html());
        findings(entry);
        if (!figures.choices().isEmpty()) {
            entry.appendChild(choices());
        } else if (!figures.wrongAnswers().isEmpty()) {
            entry.appendChild(wrongAnswers());
        } else {
            entry.appendElement("p").addClass("soft").text(words.text(question.manual() ? "by-hand" : "none-wrong"));
        }
        links(entry, corrections);
        return entry;
    }

    private void findings(Element entry) {
        if (!figures.findings().isEmpty()) {
            Element list = entry.appendElement("ul").addClass("findings");
            figures.findings().forEach(finding -> {
                Element item = list.appendElement("li");
                item.appendElement("strong").text(words.text("finding." + OverviewPart.name(finding)));
                item.appendText(" " + words.text("finding." + OverviewPart.name(finding) + ".means"));
            });
        }
    }

    private Element choices() {
        FigureTable table = new FigureTable(words.text("choices.of", question.number()))
                .columns(
                        words.text("choice"),
                        words.text("choice.learners"),
                        words.text("choice.share"),
                        words.text("choice.upper"),
                        words.text("choice.lower"));
        for (Choice choice : figures.choices()) {
            FigureTable.Row row = table.row(choice.words());
            row.heading()
                    .appendElement("span")
                    .addClass(choice.right() ? "is-right" : "is-wrong")
                    .text(words.text(choice.right() ? "choice.right" : "choice.wrong"));
            row.cell(words.whole(choice.chosen()))
                    .cell(figures.given() == 0 ? "–" : words.percent((double) choice.chosen() / figures.given()))
                    .cell(words.whole(choice.upper()))
                    .cell(words.whole(choice.lower()));
        }
        return table.element();
    }

    private Element wrongAnswers() {
        FigureTable table = new FigureTable(words.text("wrong-answers.of", question.number()))
                .columns(words.text("wrong-answer"), words.text("choice.learners"));
        for (WrongAnswer wrong : figures.wrongAnswers()) {
            FigureTable.Row row = table.row(wrong.words());
            String prompt = wrong.prompt();
            if (prompt != null) {
                row.heading()
                        .prependElement("span")
                        .addClass("prompt")
                        .attr("dir", "auto")
                        .text(prompt);
            } else if (wrong.gap() > 0) {
                row.heading().prependElement("span").addClass("prompt").text(words.text("gap", wrong.gap()));
            }
            row.cell(words.whole(wrong.learners()));
        }
        return table.element();
    }

    private void links(Element entry, String corrections) {
        Element links = new Element("p").addClass("links");
        if (question.bank() != null) {
            links.appendElement("a")
                    .attr("href", "banks/" + question.bank() + "/" + question.question())
                    .text(words.text("to-bank"));
        }
        if (figures.isDoubtful() && !corrections.isEmpty()) {
            links.appendElement("a").attr("href", corrections).text(words.text("to-corrections"));
        }
        if (links.childrenSize() > 0) {
            entry.appendChild(links);
        }
    }
}
