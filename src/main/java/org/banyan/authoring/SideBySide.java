package org.banyan.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyan.authoring.format.CoursePart;
import org.banyan.authoring.format.CoursePart.PartUnit;
import org.jspecify.annotations.Nullable;

/** Puts the units of an original and of a translation side by side, in the order of the original. */
final class SideBySide {

    private SideBySide() {}

    /** One of the two may be missing, not both. */
    record Pair(@Nullable PartUnit original, @Nullable PartUnit translation) {}

    /** @param basis what a translated text is known to be written from */
    static List<Pair> of(CoursePart part, List<PartUnit> translation, Function<String, Set<String>> basis) {
        List<PartUnit> originals =
                part.original().units().stream().filter(PartUnit::words).toList();
        List<PartUnit> translated = translation.stream().filter(PartUnit::words).toList();
        List<Pair> pairs = new ArrayList<>();
        Set<PartUnit> used = new HashSet<>();
        Map<String, PartUnit> byKey = translated.stream()
                .filter(unit -> !unit.isBlock())
                .collect(Collectors.toMap(PartUnit::key, unit -> unit, (one, _) -> one));
        List<Pair> blocks = BlockAlignment.of(blocks(originals), blocks(translated), basis);
        boolean blocksDone = false;
        for (PartUnit original : originals) {
            if (original.isBlock()) {
                if (!blocksDone) {
                    pairs.addAll(blocks);
                }
                blocksDone = true;
            } else {
                PartUnit there = byKey.get(original.key());
                used.add(original);
                pairs.add(new Pair(original, there));
                if (there != null) {
                    used.add(there);
                }
            }
        }
        if (!blocksDone) {
            pairs.addAll(blocks);
        }
        byKey.values().stream().filter(unit -> !used.contains(unit)).forEach(unit -> pairs.add(new Pair(null, unit)));
        return pairs;
    }

    private static List<PartUnit> blocks(List<PartUnit> units) {
        return units.stream().filter(PartUnit::isBlock).toList();
    }
}
