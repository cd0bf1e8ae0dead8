package org.banyan.authoring;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.authoring.Comparison.Change;
import org.banyan.authoring.Comparison.PartChange;
import org.banyan.authoring.Comparison.TextChange;
import org.banyan.authoring.format.CoursePart;

/** What is different between two states of a course. Parts are the same when their ids are. */
final class CourseDifference {

    private CourseDifference() {}

    static List<PartChange> of(List<CoursePart> before, List<CoursePart> after) {
        Map<String, CoursePart> old = byKey(before);
        Map<String, CoursePart> now = byKey(after);
        Set<String> moved = moved(places(before, now), places(after, old));
        List<PartChange> changes = new ArrayList<>();
        after.forEach(part -> {
            CoursePart was = old.get(part.key());
            List<TextChange> texts = PartDifference.of(was, part);
            if (was == null) {
                changes.add(change(part, Change.ADDED, texts));
            } else if (!texts.isEmpty()) {
                changes.add(change(part, Change.CHANGED, texts));
            }
            if (moved.contains(part.key())) {
                changes.add(change(part, Change.MOVED, List.of()));
            }
        });
        before.stream()
                .filter(part -> !now.containsKey(part.key()))
                .forEach(part -> changes.add(change(part, Change.REMOVED, PartDifference.of(part, null))));
        return List.copyOf(changes);
    }

    private static PartChange change(CoursePart part, Change change, List<TextChange> texts) {
        return new PartChange(part.kind(), part.id(), part.title(), change, texts);
    }

    private static Map<String, CoursePart> byKey(List<CoursePart> parts) {
        Map<String, CoursePart> byKey = new LinkedHashMap<>();
        parts.forEach(part -> byKey.put(part.key(), part));
        return byKey;
    }

    /** Where the modules and topics that are in both stand: topics by their module, modules in the course. */
    private static Map<String, List<String>> places(List<CoursePart> parts, Map<String, CoursePart> others) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        String module = "";
        for (CoursePart part : parts) {
            boolean isModule = part.kind() == CoursePart.Kind.MODULE;
            module = isModule ? part.key() : module;
            if ((isModule || part.kind() == CoursePart.Kind.TOPIC) && others.containsKey(part.key())) {
                places.computeIfAbsent(isModule ? "" : module, _ -> new ArrayList<>())
                        .add(part.key());
            }
        }
        return places;
    }

    /** Those in another module, and the fewest that have to change places within theirs to make the one order of the other. */
    private static Set<String> moved(Map<String, List<String>> before, Map<String, List<String>> after) {
        Set<String> moved = new HashSet<>();
        before.forEach((place, old) -> {
            List<String> now = after.getOrDefault(place, List.of());
            old.stream().filter(key -> !now.contains(key)).forEach(moved::add);
            DiffUtils.diff(
                            old.stream().filter(now::contains).toList(),
                            now.stream().filter(old::contains).toList())
                    .getDeltas()
                    .forEach(delta -> moved.addAll(delta.getSource().getLines()));
        });
        return moved;
    }
}
