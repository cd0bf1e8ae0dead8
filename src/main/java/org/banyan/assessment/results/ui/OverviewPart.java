package org.banyan.assessment.results.ui;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.banyan.assessment.results.Finding;
import org.banyan.assessment.results.QuizFigures;
import org.banyan.assessment.results.ScoreFigures;
import org.jsoup.nodes.Element;

/** How learners did on the whole, and how far the quiz can be relied on. */
final class OverviewPart {

    private static final List<String> MEANT = List.of("median", "deviation", "pass-rate", "time", "alpha", "error");

    private final QuizFigures figures;
    private final FigureWords words;

    private OverviewPart(QuizFigures figures, FigureWords words) {
        this.figures = figures;
        this.words = words;
    }

    static Element of(QuizFigures figures, FigureWords words) {
        return new OverviewPart(figures, words).part();
    }

    private Element part() {
        Element part = new Element("section").attr("id", "overview");
        part.appendElement("h2").text(words.text("overview"));
        ScoreFigures scores = figures.scores();
        if (scores.learners() > 0 && scores.learners() < Finding.FIRM) {
            part.appendElement("p").addClass("note").text(words.text("few", scores.learners()));
        }
        part.appendChild(facts(scores));
        if (scores.learners() > 0) {
            part.appendChild(distribution(scores));
        }
        QuizFigures.Unsaid unsaid = figures.unsaid();
        if (unsaid != null && scores.learners() > 0) {
            part.appendElement("p").addClass("note").text(words.text("alpha.unsaid." + name(unsaid)));
        }
        part.appendChild(Meanings.of(words, MEANT));
        return part;
    }

    private Element facts(ScoreFigures scores) {
        OptionalDouble deviation = scores.deviation();
        OptionalDouble error = figures.reliability().standardError();
        return new Facts(words)
                .fact("learners", words.whole(scores.learners()))
                .fact("mean", words.percentOrNone(scores.mean()))
                .fact("median", words.percentOrNone(scores.median()))
                .fact(
                        "deviation",
                        deviation.isPresent()
                                ? words.text("points-of-percent", Math.round(deviation.getAsDouble() * 100))
                                : "")
                .fact(
                        "range",
                        scores.least().isPresent()
                                ? words.percentOrNone(scores.least()) + " – " + words.percentOrNone(scores.most())
                                : "")
                .fact("pass-rate", words.percentOrNone(scores.passRate()))
                .fact(
                        "time",
                        scores.seconds().isPresent()
                                ? words.time(scores.seconds().getAsDouble())
                                : "")
                .fact("alpha", words.decimalOrNone(figures.reliability().alpha()))
                .fact(
                        "error",
                        error.isPresent()
                                ? words.text(
                                        "error-points",
                                        words.decimal(error.getAsDouble()),
                                        words.plain(figures.points()))
                                : "")
                .element();
    }

    private Element distribution(ScoreFigures scores) {
        Element figure = new Element("figure");
        figure.appendElement("figcaption").text(words.text("distribution"));
        figure.appendChild(BarChart.of(
                words,
                words.text("distribution"),
                scores.tenths(),
                figures.quiz().passMark()));
        Element table = figure.appendElement("details").addClass("as-table");
        table.appendElement("summary").text(words.text("as-table"));
        FigureTable numbers =
                new FigureTable(words.text("distribution")).columns(words.text("chart.axis"), words.text("learners"));
        for (int tenth = 0; tenth < scores.tenths().size(); tenth++) {
            numbers.row(tenth(words, tenth)).cell(words.whole(scores.tenths().get(tenth)));
        }
        table.appendChild(numbers.element());
        return figure;
    }

    static String tenth(FigureWords words, int tenth) {
        return words.percent(tenth / 10d) + " – " + words.percent(tenth == 9 ? 1 : (tenth * 10 + 9) / 100d);
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
