package org.banyan.assessment.results.ui;

import org.banyan.assessment.results.GainFigures.LearnerGain;
import org.banyan.assessment.results.LearnerResult;
import org.banyan.assessment.results.LearnerResult.AttemptLine;
import org.jsoup.nodes.Element;

/** All attempts of a learner with when and how they ended, and the gain where the quiz has a pair. */
final class AttemptsPart {

    private AttemptsPart() {}

    /** @param address of the learner's results */
    static Element of(LearnerResult result, FigureWords words, String address) {
        Element part = new Element("section").attr("id", "attempts");
        part.appendElement("h2").text(words.text("attempts"));
        FigureTable table = new FigureTable(words.text("attempts.table"))
                .columns(
                        words.text("attempt"),
                        words.text("begun"),
                        words.text("handed-in"),
                        words.text("score"),
                        words.text("outcome"));
        for (AttemptLine attempt : result.attempts()) {
            FigureTable.Row row = table.row("");
            Element name = row.heading()
                    .empty()
                    .appendElement("a")
                    .attr("href", address + "?attempt=" + attempt.number())
                    .text(words.text("attempt.number", attempt.number()));
            if (attempt.number() == result.shown().number()) {
                name.attr("aria-current", "true");
            }
            row.cell(words.moment(attempt.startedAt()));
            row.cell(words.moment(attempt.endedAt()) + (attempt.byTime() ? " · " + words.text("by-time") : ""));
            row.cell(words.shared(
                    "score",
                    attempt.score().points(),
                    attempt.score().of(),
                    attempt.score().percent() / 100d));
            Element outcome = row.cell();
            outcome.appendElement("span")
                    .text(words.text(attempt.waiting() ? "waiting" : attempt.passed() ? "passed" : "not-passed"));
            if (attempt.counts() && result.attempts().size() > 1) {
                outcome.appendElement("span").addClass("remark").text(words.text("attempt.counts"));
            }
        }
        part.appendChild(table.element());
        if (result.attempts().size() > 1) {
            part.appendElement("p").text(counted(result, words));
        }
        LearnerGain gain = result.gain();
        if (gain != null) {
            part.appendChild(gain(gain, words));
        }
        return part;
    }

    private static String counted(LearnerResult result, FigureWords words) {
        return words.text(
                "attempt.counted." + OverviewPart.name(result.counting()), words.percentOrNone(result.counted()));
    }

    private static Element gain(LearnerGain gain, FigureWords words) {
        return new Facts(words)
                .fact("gain.before", words.percentOrNone(gain.before()))
                .fact("gain.after", words.percentOrNone(gain.after()))
                .fact(
                        "gain.own",
                        gain.hasBoth() && gain.gain().isEmpty()
                                ? words.text("gain.full")
                                : words.decimalOrNone(gain.gain()))
                .element();
    }
}
