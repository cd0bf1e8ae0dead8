package org.banyan.assessment.results;

import java.util.List;
import java.util.OptionalDouble;
import org.banyan.assessment.results.statistics.MantelHaenszel;

/**
 * The same figures by what learners belong to, to see whether questions are fair to all of them.
 *
 * @param parts in the order of their names, what was not stated last
 * @param rows one for each question
 */
public record Breakdown(By by, List<Part> parts, List<Row> rows) {

    /** By what learners are told apart. */
    public enum By {
        COHORT,
        GROUP,
        SECTOR,
        SEX
    }

    /**
     * Some of the learners.
     *
     * @param hidden whether there are too few of them to be told of, or the others could tell of too few; then nothing is said
     * @param learners 0 where hidden
     */
    public record Part(String name, boolean hidden, int learners, OptionalDouble mean, OptionalDouble passRate) {}

    /** A question in each of the parts. */
    public record Row(SeenQuestion question, List<Cell> cells) {}

    /**
     * A question in one part.
     *
     * @param difference facility here less that of all other learners
     * @param fairness whether learners of this part did as well on it as others who did equally well on the whole
     * @param harder whether it is harder for this part, if it is not the same
     */
    public record Cell(
            boolean hidden,
            OptionalDouble facility,
            OptionalDouble difference,
            MantelHaenszel.Level fairness,
            boolean harder) {

        static final Cell HIDDEN =
                new Cell(true, OptionalDouble.empty(), OptionalDouble.empty(), MantelHaenszel.Level.UNKNOWN, false);

        public boolean isFlagged() {
            return fairness == MantelHaenszel.Level.MODERATE || fairness == MantelHaenszel.Level.LARGE;
        }
    }

    /** Whether there is anything to compare. */
    public boolean tellsApart() {
        return parts.stream().filter(part -> !part.hidden()).count() > 1;
    }

    public boolean hidesAny() {
        return parts.stream().anyMatch(Part::hidden)
                || rows.stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::hidden);
    }

    public boolean isFlagged() {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::isFlagged);
    }
}
