package org.banyan.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.banyan.authoring.SideBySide.Pair;
import org.banyan.authoring.format.CoursePart.PartUnit;

/**
 * Puts the blocks of a translation beside those of the original, in order: those that are known to belong together first, then
 * those whose original is only a little different now, then by kind.
 */
final class BlockAlignment {

    private static final double KNOWN = 8;
    private static final double SAME_WORDS = 6;
    private static final double ALIKE = 4;
    private static final double SAME_KIND = 1;

    private BlockAlignment() {}

    static List<Pair> of(List<PartUnit> originals, List<PartUnit> translated, Function<String, Set<String>> basis) {
        double[][] best = new double[originals.size() + 1][translated.size() + 1];
        double[][] fit = fit(originals, translated, basis);
        for (int row = originals.size() - 1; row >= 0; row--) {
            for (int column = translated.size() - 1; column >= 0; column--) {
                double pair = fit[row][column] > 0 ? fit[row][column] + best[row + 1][column + 1] : 0;
                best[row][column] = Math.max(pair, Math.max(best[row + 1][column], best[row][column + 1]));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int row = 0;
        int column = 0;
        while (row < originals.size() || column < translated.size()) {
            boolean both = row < originals.size() && column < translated.size();
            if (both && fit[row][column] > 0 && best[row][column] == fit[row][column] + best[row + 1][column + 1]) {
                pairs.add(new Pair(originals.get(row++), translated.get(column++)));
            } else if (row < originals.size()
                    && (column == translated.size() || best[row][column] == best[row + 1][column])) {
                pairs.add(new Pair(originals.get(row++), null));
            } else {
                pairs.add(new Pair(null, translated.get(column++)));
            }
        }
        return pairs;
    }

    private static double[][] fit(
            List<PartUnit> originals, List<PartUnit> translated, Function<String, Set<String>> basis) {
        double[][] fit = new double[originals.size()][translated.size()];
        List<Trigrams> words =
                originals.stream().map(unit -> new Trigrams(unit.text())).toList();
        for (int column = 0; column < translated.size(); column++) {
            PartUnit translation = translated.get(column);
            Set<String> known = basis.apply(translation.text());
            List<Trigrams> before = known.stream().map(Trigrams::new).toList();
            for (int row = 0; row < originals.size(); row++) {
                PartUnit original = originals.get(row);
                Trigrams now = words.get(row);
                if (!original.kind().equals(translation.kind())) {
                    fit[row][column] = 0;
                } else if (known.contains(original.text())) {
                    fit[row][column] = KNOWN;
                } else if (original.text().equals(translation.text())) {
                    fit[row][column] = SAME_WORDS;
                } else if (before.stream().anyMatch(each -> each.likeness(now) >= Trigrams.ALIKE)) {
                    fit[row][column] = ALIKE;
                } else {
                    fit[row][column] = SAME_KIND;
                }
            }
        }
        return fit;
    }
}
