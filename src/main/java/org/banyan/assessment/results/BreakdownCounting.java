package org.banyan.assessment.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.banyan.assessment.results.Breakdown.By;
import org.banyan.assessment.results.Breakdown.Cell;
import org.banyan.assessment.results.Breakdown.Part;
import org.banyan.assessment.results.Breakdown.Row;
import org.banyan.assessment.results.statistics.MantelHaenszel;
import org.banyan.assessment.results.statistics.Sample;
import org.banyan.assessment.results.statistics.SmallCells;

/**
 * Counts figures by what learners belong to. Each part is compared with all other learners. For fairness they are matched by the
 * tenth of all points that they reached: with cohorts of some dozens, single points would leave hardly two to compare (thick
 * matching; J. R. Donoghue &amp; N. L. Allen, 1993, Thin versus thick matching in the Mantel-Haenszel procedure for detecting DIF,
 * Journal of Educational Statistics 18, 131–154). The question itself belongs to the points, as Holland &amp; Thayer (1988) say it should.
 */
final class BreakdownCounting {

    /** Of a part or its others with fewer learners, fairness is not judged. */
    static final int FEWEST = 20;

    private final AnswerSheet sheet;
    private final By by;
    private final List<String> names;
    private final int[] partOf;
    private final List<Integer> counts;
    private final Set<Integer> hidden;

    /**
     * @param names of the parts
     * @param partOf the place of each learner's part among them
     */
    private BreakdownCounting(AnswerSheet sheet, By by, List<String> names, int... partOf) {
        this.sheet = sheet;
        this.by = by;
        this.names = names;
        this.partOf = partOf;
        this.counts = new ArrayList<>(Collections.nCopies(names.size(), 0));
        for (int part : partOf) {
            counts.set(part, counts.get(part) + 1);
        }
        this.hidden = SmallCells.hidden(counts);
    }

    Breakdown breakdown(List<SeenQuestion> questions) {
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < names.size(); part++) {
            parts.add(part(part));
        }
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            rows.add(new Row(questions.get(at), cells(sheet.questions().get(at))));
        }
        return new Breakdown(by, parts, rows);
    }

    private Part part(int part) {
        if (hidden.contains(part)) {
            return new Part(names.get(part), true, 0, OptionalDouble.empty(), OptionalDouble.empty());
        }
        List<HandedIn> learners = new ArrayList<>();
        for (int learner = 0; learner < partOf.length; learner++) {
            if (partOf[learner] == part) {
                learners.add(sheet.learners().get(learner));
            }
        }
        ScoreFigures figures = ScoreFigures.of(learners);
        return new Part(names.get(part), false, figures.learners(), figures.mean(), figures.passRate());
    }

    private List<Cell> cells(AnsweredQuestion question) {
        List<Integer> given = new ArrayList<>(Collections.nCopies(names.size(), 0));
        for (int learner : question.learners()) {
            given.set(partOf[learner], given.get(partOf[learner]) + 1);
        }
        Set<Integer> unsaid = SmallCells.hidden(given, hidden);
        List<Cell> cells = new ArrayList<>();
        for (int part = 0; part < names.size(); part++) {
            boolean said = !unsaid.contains(part) && given.get(part) > 0 && question.isWorthAnything();
            cells.add(said ? cell(question, part) : Cell.HIDDEN);
        }
        return cells;
    }

    private Cell cell(AnsweredQuestion question, int part) {
        List<Double> here = new ArrayList<>();
        List<Double> elsewhere = new ArrayList<>();
        Map<Integer, double[]> strata = new HashMap<>();
        for (int place = 0; place < question.given(); place++) {
            int learner = question.learner(place);
            boolean focal = partOf[learner] == part;
            (focal ? here : elsewhere).add(question.share(place));
            int stratum = (int) Math.floor(sheet.learners().get(learner).share() * 10 + 1e-9);
            strata.computeIfAbsent(stratum, _ -> new double[4])[(focal ? 2 : 0) + (question.isRight(place) ? 0 : 1)]++;
        }
        OptionalDouble facility = mean(here);
        OptionalDouble others = mean(elsewhere);
        MantelHaenszel fairness = here.size() < FEWEST || elsewhere.size() < FEWEST
                ? MantelHaenszel.of(List.of())
                : MantelHaenszel.of(strata.values().stream()
                        .map(cells -> new MantelHaenszel.Stratum(cells[0], cells[1], cells[2], cells[3]))
                        .toList());
        return new Cell(
                false,
                facility,
                others.isPresent()
                        ? OptionalDouble.of(facility.orElseThrow() - others.getAsDouble())
                        : OptionalDouble.empty(),
                fairness.level(),
                fairness.harder());
    }

    private static OptionalDouble mean(List<Double> values) {
        return Sample.of(values.stream().mapToDouble(Double::doubleValue).toArray())
                .mean();
    }

    static BreakdownCounting of(AnswerSheet sheet, Belonging belonging) {
        List<String> ofLearners =
                sheet.learners().stream().map(belonging::nameOf).toList();
        Map<String, Integer> places = new LinkedHashMap<>();
        ofLearners.stream().distinct().sorted(belonging.order()).forEach(name -> places.put(name, places.size()));
        return new BreakdownCounting(
                sheet,
                belonging.by(),
                List.copyOf(places.keySet()),
                ofLearners.stream()
                        .mapToInt(name -> Objects.requireNonNull(places.get(name)))
                        .toArray());
    }
}
