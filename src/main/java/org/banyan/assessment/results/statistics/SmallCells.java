package org.banyan.assessment.results.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which parts of a whole are too small to be told of, because figures of a few would be figures of persons. Where the whole is
 * told, what is hidden could be worked out from the rest; so those that are hidden have to be enough together, and the smallest of
 * the others are hidden with them until they are (primary and secondary suppression; A. Hundepool et al., 2012, Statistical
 * Disclosure Control, chapter 4).
 */
public final class SmallCells {

    /** People of whom at least there must be figures, as in all that leaves an institute. */
    public static final int LEAST = 5;

    private SmallCells() {}

    /**
     * The parts that are hidden, by their place in the list. A part of nobody hides nothing and is not hidden.
     *
     * @param counts how many people each part has; none is in two parts, and all together are told of
     */
    public static Set<Integer> hidden(List<Integer> counts) {
        return hidden(counts, Set.of());
    }

    /** The same where some parts are hidden already, because something else was told of the same people. */
    public static Set<Integer> hidden(List<Integer> counts, Set<Integer> already) {
        Set<Integer> hidden = IntStream.range(0, counts.size())
                .filter(part -> counts.get(part) > 0 && (counts.get(part) < LEAST || already.contains(part)))
                .boxed()
                .collect(Collectors.toSet());
        while (!hidden.isEmpty() && (hidden.size() < 2 || sum(counts, hidden) < LEAST)) {
            Integer next = IntStream.range(0, counts.size())
                    .boxed()
                    .filter(part -> counts.get(part) > 0 && !hidden.contains(part))
                    .min(Comparator.comparing(counts::get))
                    .orElse(null);
            if (next == null) {
                return hidden;
            }
            hidden.add(Objects.requireNonNull(next));
        }
        return hidden;
    }

    private static int sum(List<Integer> counts, Set<Integer> parts) {
        return parts.stream().mapToInt(counts::get).sum();
    }
}
