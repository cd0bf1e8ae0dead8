package org.banyan.assessment.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.assessment.results.statistics.NormalisedGain;
import org.jspecify.annotations.Nullable;

/** The figures of a quiz as tables. Shares are from 0 to 1; what is hidden or cannot be said is an empty cell, with the reason beside it. */
final class ResultsTables {

    private static final int DIGITS = 4;

    private final QuizFigures figures;

    ResultsTables(QuizFigures figures) {
        this.figures = figures;
    }

    /** Those there is something for: summary, questions, choices, parts, gain, learners. */
    List<ResultsTable> all() {
        return Stream.of(summary(), questions(), choices(), parts(), gain(), learners())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private ResultsTable summary() {
        ResultsTable table = ResultsTable.begin("summary", "figure", "value");
        ScoreFigures scores = figures.scores();
        table.row("quiz", figures.quiz().title().html());
        table.row("place", figures.place());
        table.row("attempt_counted", word(figures.counting()));
        table.row("attempts", figures.attempts());
        table.row("learners", scores.learners());
        table.row("learners_waiting_to_be_marked", figures.waiting());
        table.row("mean", value(scores.mean()));
        table.row("median", value(scores.median()));
        table.row("standard_deviation", value(scores.deviation()));
        table.row("lowest", value(scores.least()));
        table.row("highest", value(scores.most()));
        table.row("pass_rate", value(scores.passRate()));
        table.row("median_seconds", value(scores.seconds()));
        table.row("cronbach_alpha", value(figures.reliability().alpha()));
        table.row("standard_error_points", value(figures.reliability().standardError()));
        QuizFigures.Unsaid unsaid = figures.unsaid();
        table.row("alpha_not_said_because", unsaid == null ? null : word(unsaid));
        for (int tenth = 0; tenth < scores.tenths().size(); tenth++) {
            table.row(
                    "learners_from_" + tenth * 10 + "_percent", scores.tenths().get(tenth));
        }
        return table;
    }

    private ResultsTable questions() {
        ResultsTable table = ResultsTable.begin(
                "questions",
                "number",
                "question",
                "points",
                "given",
                "skipped",
                "facility",
                "discrimination",
                "upper_lower_27",
                "weight",
                "effective_weight",
                "findings");
        figures.questions()
                .forEach(each -> table.row(
                        each.question().number(),
                        each.question().words(),
                        value(OptionalDouble.of(each.question().points())),
                        each.given(),
                        each.skipped(),
                        value(each.facility()),
                        value(each.discrimination()),
                        value(each.upperLower()),
                        value(each.weight()),
                        value(each.effectiveWeight()),
                        each.findings().stream().map(ResultsTables::word).collect(Collectors.joining(" "))));
        return table;
    }

    private ResultsTable choices() {
        ResultsTable table = ResultsTable.begin(
                "answers", "number", "part", "gap", "answer", "right", "learners", "upper_27", "lower_27");
        for (QuestionFigures question : figures.questions()) {
            int number = question.question().number();
            question.choices()
                    .forEach(choice -> table.row(
                            number,
                            null,
                            null,
                            choice.words(),
                            choice.right() ? 1 : 0,
                            choice.chosen(),
                            choice.upper(),
                            choice.lower()));
            question.wrongAnswers()
                    .forEach(wrong -> table.row(
                            number,
                            wrong.prompt(),
                            wrong.gap() == 0 ? null : wrong.gap(),
                            wrong.words(),
                            0,
                            wrong.learners(),
                            null,
                            null));
        }
        return table;
    }

    private ResultsTable parts() {
        ResultsTable table = ResultsTable.begin(
                "groups",
                "by",
                "part",
                "number",
                "learners",
                "mean",
                "pass_rate",
                "facility",
                "difference",
                "fairness",
                "suppressed");
        for (Breakdown breakdown : figures.breakdowns()) {
            String by = word(breakdown.by());
            for (int at = 0; at < breakdown.parts().size(); at++) {
                Breakdown.Part part = breakdown.parts().get(at);
                table.row(
                        by,
                        part.name(),
                        null,
                        part.hidden() ? null : part.learners(),
                        value(part.mean()),
                        value(part.passRate()),
                        null,
                        null,
                        null,
                        part.hidden() ? 1 : 0);
                for (Breakdown.Row row : breakdown.rows()) {
                    Breakdown.Cell cell = row.cells().get(at);
                    table.row(
                            by,
                            part.name(),
                            row.question().number(),
                            null,
                            null,
                            null,
                            value(cell.facility()),
                            value(cell.difference()),
                            fairness(cell),
                            cell.hidden() ? 1 : 0);
                }
            }
        }
        return table;
    }

    private static String fairness(Breakdown.Cell cell) {
        return word(cell.fairness()) + (cell.isFlagged() ? cell.harder() ? " harder" : " easier" : "");
    }

    private ResultsTable gain() {
        ResultsTable table = ResultsTable.begin(
                "gain", "of", "learners", "before", "after", "gain", "average_of_gains", "full_before", "suppressed");
        GainFigures gain = figures.gain();
        if (gain != null) {
            gain(table, "all", gain.all(), false);
            gain.parts().forEach(part -> gain(table, word(part.by()) + ": " + part.name(), part.gain(), part.hidden()));
            gain.learners()
                    .forEach(each -> table.row(
                            each.name(),
                            1,
                            value(each.before()),
                            value(each.after()),
                            value(each.gain()),
                            null,
                            null,
                            0));
        }
        return table;
    }

    private static void gain(ResultsTable table, String of, NormalisedGain gain, boolean hidden) {
        table.row(
                of,
                hidden ? null : gain.learners(),
                value(gain.before()),
                value(gain.after()),
                value(gain.ofAverages()),
                value(gain.averageOfGains()),
                hidden ? null : gain.full(),
                hidden ? 1 : 0);
    }

    private ResultsTable learners() {
        ResultsTable table =
                ResultsTable.begin("learners", "learner", "group", "attempts", "score", "passed", "waiting");
        figures.learners()
                .forEach(each -> table.row(
                        each.name(),
                        each.group(),
                        each.attempts(),
                        value(OptionalDouble.of(each.share())),
                        each.passed() ? 1 : 0,
                        each.waiting() ? 1 : 0));
        return table;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** To four digits, which is more than figures of learners can mean. */
    private static @Nullable BigDecimal value(OptionalDouble value) {
        if (value.isEmpty()) {
            return null;
        }
        BigDecimal rounded = BigDecimal.valueOf(value.getAsDouble())
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale()));
    }
}
