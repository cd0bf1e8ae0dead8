package org.banyan.assessment.results.ui;

import java.util.List;
import org.banyan.assessment.AnswersInWords.Said;
import org.banyan.assessment.AttemptResult.MarkedEssay;
import org.banyan.assessment.AttemptResult.MarkedQuestion;
import org.banyan.assessment.AttemptReviews.ReviewedQuestion;
import org.banyan.assessment.Phrase;
import org.banyan.assessment.results.LearnerResult;
import org.jsoup.nodes.Element;

/** What a learner answered in one attempt, question by question, with what was right and what feedback said. */
final class AnswersPart {

    private final FigureWords words;

    private AnswersPart(FigureWords words) {
        this.words = words;
    }

    static Element of(LearnerResult result, FigureWords words) {
        Element part = new Element("section").attr("id", "answers");
        part.appendElement("h2").text(words.text("answers.of", result.shown().number()));
        AnswersPart answers = new AnswersPart(words);
        result.questions().forEach(question -> part.appendChild(answers.entry(question)));
        return part;
    }

    private Element entry(ReviewedQuestion reviewed) {
        MarkedQuestion marked = reviewed.marked();
        Element entry = new Element("article").addClass("answer");
        entry.appendElement("h3")
                .text(words.text("question.number", marked.question().number()));
        phrase(entry, "question-text", marked.question().text());
        Element facts = entry.appendElement("p").addClass("verdict");
        facts.appendElement("strong").text(words.shared(OverviewPart.name(marked.verdict())));
        facts.appendText(" · "
                + words.shared("points", marked.points(), marked.question().points()));
        if (reviewed.savedAt() != null) {
            facts.appendText(" · " + words.text("saved-at", words.moment(reviewed.savedAt())));
        }
        if (marked.hintsTaken() > 0) {
            facts.appendText(" · " + words.shared("hints", marked.hintsTaken()));
        }
        if (marked.corrected()) {
            facts.appendText(" · " + words.text("corrected"));
        }
        said(entry, reviewed.said());
        if (!reviewed.right().isEmpty()) {
            Element right = entry.appendElement("p").addClass("soft");
            right.appendText(words.text("right-answer") + " ");
            right.appendElement("span").attr("dir", "auto").text(String.join(" · ", reviewed.right()));
        }
        marked.feedback().forEach(feedback -> phrase(entry, "feedback", feedback));
        MarkedEssay essay = marked.essay();
        if (essay != null) {
            essay(entry, essay);
        }
        return entry;
    }

    private void said(Element entry, List<Said> said) {
        if (said.isEmpty()) {
            return;
        }
        Element list = entry.appendElement("ul").addClass("said");
        for (Said part : said) {
            Element item = list.appendElement("li");
            String prompt = part.prompt();
            if (prompt != null) {
                item.appendElement("span")
                        .addClass("prompt")
                        .attr("dir", "auto")
                        .text(prompt);
            } else if (part.gap() > 0) {
                item.appendElement("span").addClass("prompt").text(words.text("gap", part.gap()));
            }
            item.appendElement("span").addClass("words").attr("dir", "auto").text(part.words());
        }
    }

    private void essay(Element entry, MarkedEssay essay) {
        essay.levels()
                .forEach(level -> entry.appendElement("p")
                        .attr("dir", "auto")
                        .text(level.criterion().html()
                                + ": "
                                + level.level().html()
                                + " ("
                                + words.shared("points", level.points(), level.of())
                                + ")"));
        if (!essay.comment().isBlank()) {
            entry.appendElement("p").addClass("feedback").attr("dir", "auto").text(essay.comment());
        }
    }

    private static void phrase(Element entry, String kind, Phrase phrase) {
        entry.appendElement("div")
                .addClass(kind)
                .attr("lang", phrase.language())
                .attr("dir", phrase.direction())
                .html(phrase.html());
    }
}
