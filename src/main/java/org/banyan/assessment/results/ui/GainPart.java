package org.banyan.assessment.results.ui;

import java.util.List;
import java.util.OptionalDouble;
import org.banyan.assessment.results.GainFigures;
import org.banyan.assessment.results.GainFigures.LearnerGain;
import org.banyan.assessment.results.statistics.NormalisedGain;
import org.banyan.assessment.results.statistics.SmallCells;
import org.jsoup.nodes.Element;

/** What was gained between the quiz before and the one after. */
final class GainPart {

    private final GainFigures gain;
    private final FigureWords words;

    private GainPart(GainFigures gain, FigureWords words) {
        this.gain = gain;
        this.words = words;
    }

    static Element of(GainFigures gain, FigureWords words) {
        return new GainPart(gain, words).part();
    }

    private Element part() {
        Element part = new Element("section").attr("id", "gain");
        part.appendElement("h2").text(words.text("gain"));
        part.appendElement("p")
                .addClass("soft")
                .attr("dir", "auto")
                .text(words.text(
                        "gain.between",
                        gain.before().title().html(),
                        gain.after().title().html()));
        if (gain.all().learners() == 0) {
            part.appendElement("p").addClass("none").text(words.text("gain.nobody"));
        } else {
            part.appendChild(facts());
            part.appendChild(chart());
            parts(part);
        }
        part.appendElement("p")
                .text(words.text(
                        "gain.only",
                        gain.onlyBefore(),
                        gain.onlyAfter(),
                        gain.all().full()));
        part.appendChild(Meanings.of(words, List.of("gain.of-averages", "gain.average")));
        learners(part);
        return part;
    }

    private Element facts() {
        NormalisedGain all = gain.all();
        return new Facts(words)
                .fact("gain.both", words.whole(all.learners()))
                .fact("gain.before", words.percentOrNone(all.before()))
                .fact("gain.after", words.percentOrNone(all.after()))
                .fact("gain.of-averages", withWord(all.ofAverages()))
                .fact("gain.average", withWord(all.averageOfGains()))
                .element();
    }

    /** Whether it is much, as Hake says. */
    private String withWord(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        double gained = value.getAsDouble();
        String size = gained >= 0.7 ? "high" : gained >= 0.3 ? "medium" : "low";
        return words.text("gain.size." + size, words.decimal(gained));
    }

    private Element chart() {
        Element figure = new Element("figure");
        figure.appendElement("figcaption").text(words.text("gain.chart"));
        Element legend = figure.appendElement("p").addClass("legend");
        legend.appendElement("span").addClass("first").text(words.text("gain.before"));
        legend.appendElement("span").addClass("second").text(words.text("gain.after"));
        figure.appendChild(BarChart.of(words, words.text("gain.chart"), gain.tenthsBefore(), gain.tenthsAfter()));
        Element table = figure.appendElement("details").addClass("as-table");
        table.appendElement("summary").text(words.text("as-table"));
        FigureTable numbers = new FigureTable(words.text("gain.chart"))
                .columns(words.text("chart.axis"), words.text("gain.before"), words.text("gain.after"));
        for (int tenth = 0; tenth < gain.tenthsBefore().size(); tenth++) {
            numbers.row(OverviewPart.tenth(words, tenth))
                    .cell(words.whole(gain.tenthsBefore().get(tenth)))
                    .cell(words.whole(gain.tenthsAfter().get(tenth)));
        }
        table.appendChild(numbers.element());
        return figure;
    }

    private void parts(Element part) {
        if (gain.parts().stream().filter(each -> !each.hidden()).count() < 2) {
            return;
        }
        FigureTable table = new FigureTable(words.text("gain.by"))
                .columns(
                        words.text("gain.part"),
                        words.text("learners"),
                        words.text("gain.before"),
                        words.text("gain.after"),
                        words.text("gain.of-averages"),
                        words.text("gain.average"));
        for (GainFigures.Part each : gain.parts()) {
            FigureTable.Row row = table.row(each.name());
            row.heading()
                    .prependElement("span")
                    .addClass("prompt")
                    .text(words.text("by." + OverviewPart.name(each.by())));
            if (each.hidden()) {
                row.cell()
                        .addClass("hidden-cell")
                        .attr("colspan", "5")
                        .text(words.text("hidden.few", SmallCells.LEAST));
            } else {
                row.cell(words.whole(each.gain().learners()));
                words.percent(row.cell(), each.gain().before());
                words.percent(row.cell(), each.gain().after());
                words.decimal(row.cell(), each.gain().ofAverages());
                words.decimal(row.cell(), each.gain().averageOfGains());
            }
        }
        part.appendChild(table.element());
    }

    private void learners(Element part) {
        if (gain.learners().isEmpty()) {
            return;
        }
        FigureTable table = new FigureTable(words.text("gain.learners"))
                .columns(
                        words.text("learner"),
                        words.text("gain.before"),
                        words.text("gain.after"),
                        words.text("gain.own"));
        for (LearnerGain learner : gain.learners()) {
            FigureTable.Row row = table.row(learner.name());
            words.percent(row.cell(), learner.before());
            words.percent(row.cell(), learner.after());
            Element own = row.cell();
            if (learner.hasBoth() && learner.gain().isEmpty()) {
                own.text(words.text("gain.full"));
            } else {
                words.decimal(own, learner.gain());
            }
        }
        part.appendChild(table.element());
    }
}
